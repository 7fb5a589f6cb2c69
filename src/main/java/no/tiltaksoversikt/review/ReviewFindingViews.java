package no.tiltaksoversikt.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.review.ReviewFinding.Kind;
import no.tiltaksoversikt.review.ReviewFindingView.AnswerView;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;

/** Puts findings into words, and beside them the answers that they rest on. */
@ApplicationScoped
class ReviewFindingViews {

    private static final String PERSONAL_DATA = "personal-data";

    private final Questionnaires questionnaires;
    private final RuleCatalogue rules;

    ReviewFindingViews(Questionnaires questionnaires, RuleCatalogue rules) {
        this.questionnaires = questionnaires;
        this.rules = rules;
    }

    /** Findings of an edition, a page of them at most. */
    List<ReviewFindingView> of(Edition edition, List<ReviewFinding> findings, Language language) {
        var words = new ReviewFindingWords(questionnaires.get(edition.questionnaire()), language);
        var measures = warnedAbout(findings);
        return findings.stream()
                .map(finding -> ReviewFindingCheck.find(finding.rule())
                        .map(check -> view(
                                edition,
                                finding,
                                words.what(check, finding),
                                check.why().in(language),
                                List.of(answer(finding))))
                        .orElseGet(() -> ofWarning(edition, finding, measures, language)))
                .toList();
    }

    private static Map<Measure.Key, Measure> warnedAbout(List<ReviewFinding> findings) {
        var keys = findings.stream()
                .filter(finding -> finding.kind() == Kind.ACKNOWLEDGED_WARNING)
                .map(ReviewFindingViews::key)
                .distinct()
                .toList();
        return Measure.withKeys(keys).stream().collect(Collectors.toMap(Measure::key, Function.identity()));
    }

    private static Measure.Key key(ReviewFinding finding) {
        return new Measure.Key(finding.measure().id(), finding.measure().fromRevision(), true);
    }

    private ReviewFindingView ofWarning(
            Edition edition, ReviewFinding finding, Map<Measure.Key, Measure> measures, Language language) {
        // A rule that is no longer in the catalogue can't have let a reason pass since; its id still says which it was.
        var warning = rules.warning(finding.rule());
        return view(
                edition,
                finding,
                warning.map(it -> it.when().in(language)).orElse(finding.rule()),
                warning.map(it -> it.why().in(language)).orElse(finding.rule()),
                warning.filter(it -> !finding.rule().equals(PERSONAL_DATA))
                        .map(it -> answers(measures.get(key(finding)), it.fields()))
                        .orElse(List.of()));
    }

    /** Those that the rule looks at. */
    private static List<AnswerView> answers(Measure measure, List<String> fields) {
        var given = CorrectedMeasures.tree(measure.answers());
        return fields.stream()
                .map(field -> new AnswerView(field, given.get(field), null))
                .toList();
    }

    private static AnswerView answer(ReviewFinding finding) {
        return new AnswerView(
                finding.field(), CorrectedMeasures.json(finding.value()), CorrectedMeasures.json(finding.before()));
    }

    private static ReviewFindingView view(
            Edition edition, ReviewFinding finding, String what, String why, List<AnswerView> answers) {
        var measure = finding.measure();
        var state = finding.state();
        return new ReviewFindingView(
                finding.id(),
                edition.year(),
                finding.kind(),
                finding.rule(),
                finding.priority(),
                measure.id(),
                measure.agency(),
                measure.ministry(),
                measure.reference(),
                measure.name(),
                what,
                why,
                finding.reason(),
                finding.since(),
                ReviewFindingWords.ratio(finding).orElse(null),
                answers,
                finding.groups(),
                state.status(),
                state.version(),
                state.assignee(),
                state.outcome(),
                state.note(),
                state.closedAt(),
                state.closedBy());
    }
}
