package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionArchive;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.ReportedSubmission;
import no.tiltaksoversikt.validation.rule.PreviousAnswers;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.RulesView;
import no.tiltaksoversikt.validation.rule.ValidationContext;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;

/**
 * Loads what the rules need beside a body, for dry runs and every way to submit: the agency's reasons, and its last answers. A
 * reason from an earlier edition is valid while its answer is unchanged.
 */
@ApplicationScoped
public class ValidationContextLoader {

    private final QuestionnaireCatalogue questionnaires;
    private final AcknowledgementStore acknowledgements;
    private final Lineages lineages;
    private final RuleCatalogue rules;
    private final EditionArchive archive;

    ValidationContextLoader(
            QuestionnaireCatalogue questionnaires,
            AcknowledgementStore acknowledgements,
            Lineages lineages,
            RuleCatalogue rules,
            EditionArchive archive) {
        this.questionnaires = questionnaires;
        this.acknowledgements = acknowledgements;
        this.lineages = lineages;
        this.rules = rules;
        this.archive = archive;
    }

    private Questionnaire questionnaire(Edition edition) {
        return questionnaires.get(edition.questionnaire());
    }

    /** One page of the rules of an edition: as they were when it was frozen, or else those of this version. */
    public RulesView rules(Edition edition, Language language, int page, int size) {
        var questionnaire = questionnaire(edition);
        return archive.rules(edition)
                .map(frozen -> rules.viewOf(frozen, questionnaire, language, page, size))
                .orElseGet(() -> rules.view(questionnaire, language, page, size));
    }

    /** The names and codes that an edition's bodies may use. */
    public Vocabulary vocabulary(Edition edition) {
        return questionnaires.vocabulary(questionnaire(edition));
    }

    /** For a body of an unknown agency. */
    public ValidationContext ofUnknown(Edition edition) {
        return new ValidationContext(questionnaire(edition), AcknowledgedReasons.NONE, PreviousAnswers.UNKNOWN);
    }

    public ValidationContext of(Edition edition, String orgNumber, ReportedSubmission reported) {
        return of(edition, orgNumber, lineages(edition.year(), orgNumber, reported))
                .expecting(lineages.reportedLast(edition.year(), List.of(orgNumber))
                        .getOrDefault(orgNumber, List.of()));
    }

    /** For a body whose measures' lineages are known. */
    public ValidationContext of(Edition edition, String orgNumber, Map<String, Lineage> lineages) {
        return of(questionnaire(edition), acknowledgements.of(edition.year(), orgNumber), lineages);
    }

    /** With the agency's reasons in this edition. */
    public ValidationContext of(Questionnaire questionnaire, AcknowledgedReasons given, Map<String, Lineage> lineages) {
        var last = new HashMap<String, Measure>();
        lineages.forEach((reference, lineage) -> lineage.last().ifPresent(then -> last.put(reference, then)));
        if (last.isEmpty()) {
            return new ValidationContext(questionnaire, given, PreviousAnswers.EMPTY);
        }
        return new ValidationContext(
                questionnaire, given.orElse(acknowledgements.ofEarlier(last)), memory(questionnaire, last));
    }

    /** The lineages of a body's measures, by their present reference. */
    public Map<String, Lineage> lineages(int editionYear, String orgNumber, ReportedSubmission reported) {
        var references = reported.measures().stream()
                .map(ReportedMeasure::reference)
                .filter(Objects::nonNull)
                .filter(reference ->
                        reference.codePointCount(0, reference.length()) <= QuestionnaireSchema.MAX_REFERENCE_LENGTH)
                .collect(Collectors.toCollection(HashSet::new));
        return lineages.of(editionYear, orgNumber, references);
    }

    private PreviousAnswers memory(Questionnaire questionnaire, Map<String, Measure> last) {
        var changes = new HashMap<Integer, Optional<QuestionnaireChanges>>();
        var answers = new HashMap<String, PreviousAnswers.Last>();
        last.forEach((reference, measure) -> {
            var year = measure.editionYear();
            var since = changes.computeIfAbsent(
                    year,
                    before -> questionnaires.changes(Edition.getByYear(before).questionnaire(), questionnaire.id()));
            var given = measure.answers();
            answers.put(
                    reference,
                    new PreviousAnswers.Last(
                            year,
                            isComparable(AnswerField.TOTAL_COST, since) ? given.totalCost() : null,
                            isComparable(AnswerField.PHASE, since) ? given.phase() : null));
        });
        return new PreviousAnswers(answers);
    }

    /** Answers cannot be compared across a break; a note does not matter. */
    private static boolean isComparable(AnswerField field, Optional<QuestionnaireChanges> since) {
        return since.flatMap(changes -> changes.field(field.jsonName()))
                .filter(change -> change.verdict() != Verdict.BREAK)
                .isPresent();
    }
}
