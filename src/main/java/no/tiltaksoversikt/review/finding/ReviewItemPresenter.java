package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.review.correction.AnswerJson;
import no.tiltaksoversikt.review.finding.ReviewItem.Kind;
import no.tiltaksoversikt.review.finding.ReviewItemView.AnswerView;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;

/** Puts findings into words, with the answers that they concern. */
@ApplicationScoped
class ReviewItemPresenter {

    private static final String PERSONAL_DATA = "personal-data";

    private final QuestionnaireCatalogue questionnaires;
    private final RuleCatalogue rules;

    ReviewItemPresenter(QuestionnaireCatalogue questionnaires, RuleCatalogue rules) {
        this.questionnaires = questionnaires;
        this.rules = rules;
    }

    /** A page of an edition's findings. */
    List<ReviewItemView> of(Edition edition, List<ReviewItem> findings, Language language) {
        var words = new ReviewItemWording(questionnaires.get(edition.questionnaire()), language);
        var measures = warnedAbout(findings);
        return findings.stream()
                .map(finding -> ReviewCheck.find(finding.rule())
                        .map(check -> view(
                                edition,
                                finding,
                                words.what(check, finding),
                                check.why().in(language),
                                List.of(answer(finding))))
                        .orElseGet(() -> ofWarning(edition, finding, measures, language)))
                .toList();
    }

    private static Map<Measure.Key, Measure> warnedAbout(List<ReviewItem> findings) {
        var keys = findings.stream()
                .filter(finding -> finding.kind() == Kind.ACKNOWLEDGED_WARNING)
                .map(ReviewItemPresenter::key)
                .collect(Collectors.toSet());
        return Measure.withKeys(keys).stream().collect(Collectors.toMap(Measure::key, Function.identity()));
    }

    private static Measure.Key key(ReviewItem finding) {
        return new Measure.Key(finding.measure().id(), finding.measure().fromRevision(), true);
    }

    private ReviewItemView ofWarning(
            Edition edition, ReviewItem finding, Map<Measure.Key, Measure> measures, Language language) {
        // A rule that has left the catalogue cannot have been acknowledged since; its id still identifies it.
        var warning = rules.warning(finding.rule(), questionnaires.get(edition.questionnaire()));
        return view(
                edition,
                finding,
                warning.map(it -> it.when().in(language)).orElse(finding.rule()),
                warning.map(it -> it.why().in(language)).orElse(finding.rule()),
                warning.filter(it -> !finding.rule().equals(PERSONAL_DATA))
                        .map(it -> answers(measures.get(key(finding)), it.fields()))
                        .orElse(List.of()));
    }

    /** The answers that the rule looks at. */
    private static List<AnswerView> answers(Measure measure, List<String> fields) {
        var given = AnswerJson.of(measure.answers());
        return fields.stream()
                .map(field -> new AnswerView(field, given.get(field), null))
                .toList();
    }

    private static AnswerView answer(ReviewItem finding) {
        return new AnswerView(finding.field(), AnswerJson.read(finding.value()), AnswerJson.read(finding.before()));
    }

    private static ReviewItemView view(
            Edition edition, ReviewItem finding, String what, String why, List<AnswerView> answers) {
        var measure = finding.measure();
        var state = finding.state();
        return new ReviewItemView(
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
                ReviewItemWording.ratio(finding).orElse(null),
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
