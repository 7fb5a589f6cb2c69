package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.Vocabulary;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.ValidationContextLoader;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.ReportedSubmission;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationContext;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;
import no.tiltaksoversikt.validation.rule.ValidationEngine;
import no.tiltaksoversikt.validation.rule.ValidationReport;

/**
 * Checks a locked submission by the rules. Only two rules compare measures, and references are unique within a submission, so a
 * measure is checked without the others unless another one has its name.
 */
@ApplicationScoped
class SubmissionValidator {

    private final QuestionnaireCatalogue questionnaires;
    private final AcknowledgementStore acknowledgements;
    private final ValidationContextLoader contexts;
    private final ValidationEngine engine;
    private final RuleCatalogue rules;

    SubmissionValidator(
            QuestionnaireCatalogue questionnaires,
            AcknowledgementStore acknowledgements,
            ValidationContextLoader contexts,
            ValidationEngine engine,
            RuleCatalogue rules) {
        this.questionnaires = questionnaires;
        this.acknowledgements = acknowledgements;
        this.contexts = contexts;
        this.engine = engine;
        this.rules = rules;
    }

    /** Checks a whole submission. */
    CheckedAnswers check(ReportedSubmission reported, LockedSubmission answer) {
        var agency = answer.submission().participant();
        var known = answer.lineages();
        var lineages =
                reported.measures().stream().map(ReportedMeasure::reference).allMatch(known::containsKey)
                        ? known
                        : contexts.lineages(agency.editionYear(), agency.orgNumber(), reported);
        var context =
                context(answer, lineages, answer.submission().isSubmitted()).expecting(answer.reportedLast());
        return new CheckedAnswers(asked(answer), reported, lineages, engine.validate(context, reported));
    }

    /** Checks one submitted measure. The report's pointers are into its own body. */
    CheckedAnswers check(ReportedMeasure measure, LockedSubmission answer) {
        // A blank reference is missing, and has its own finding.
        var reference = measure.reference();
        var lineages = reference == null
                ? Map.<String, Lineage>of()
                : Map.of(reference, answer.lineages().get(reference));
        var hasNamesake =
                answer.index().hasNamesake(reference, measure.answers().nameKey());
        var context = context(answer, lineages, hasNamesake || answer.index().hasReasons(reference));
        var report = hasNamesake ? amongOthers(context, measure, answer) : engine.validateMeasure(context, measure);
        return new CheckedAnswers(asked(answer), new ReportedSubmission(false, List.of(measure)), lineages, report);
    }

    /**
     * Checks the submission without one measure. An empty one is an error, since nothing says that there is nothing to report.
     */
    CheckedAnswers checkRemoval(LockedSubmission answer) {
        var context = context(answer, Map.of(), false);
        var nothing = new ReportedSubmission(false, List.of());
        var report = answer.index().size() == 1 ? engine.validate(context, nothing) : engine.reportOnNothing(context);
        return new CheckedAnswers(asked(answer), nothing, Map.of(), report);
    }

    /** Throws a problem 422 with the report unless the answers may be submitted. */
    void requireValid(ValidationReport report, WriteContext context) {
        if (!report.valid()) {
            throw new Problem(ProblemType.SUBMISSION_INVALID)
                    .with("errors", report.count(Severity.ERROR))
                    .with("warnings", report.unacknowledgedWarnings())
                    .withMember("report", new ValidationReportView.Member(report, rules, context.maxFindings()));
        }
    }

    /** The names and codes that the submission's bodies may use. */
    Vocabulary vocabulary(LockedSubmission answer) {
        return questionnaires.vocabulary(asked(answer));
    }

    private Questionnaire asked(LockedSubmission answer) {
        return questionnaires.get(answer.terms().questionnaire());
    }

    private ValidationContext context(LockedSubmission answer, Map<String, Lineage> lineages, boolean mayHaveReasons) {
        var given = mayHaveReasons
                ? acknowledgements.of(
                        answer.terms().editionYear(), answer.submission().orgNumber())
                : AcknowledgedReasons.NONE;
        return contexts.of(asked(answer), given, lineages);
    }

    /** Of the other measures, only those with the same name matter. */
    private ValidationReport amongOthers(ValidationContext context, ReportedMeasure measure, LockedSubmission answer) {
        var all = new ArrayList<ReportedMeasure>();
        answersOf(answer).forEach((reference, answers) -> {
            if (reference.equals(measure.reference())) {
                all.add(measure);
            } else if (answers.nameKey().equals(measure.answers().nameKey())) {
                all.add(new ReportedMeasure(reference, answers, List.of(), List.of()));
            }
        });
        if (!all.contains(measure)) {
            all.add(measure);
        }
        return engine.validate(context, new ReportedSubmission(false, all))
                .seenFrom("/measures/" + all.indexOf(measure));
    }

    private static Map<String, MeasureAnswers> answersOf(LockedSubmission answer) {
        var stored = new LinkedHashMap<String, MeasureAnswers>();
        Measure.reportedBy(answer.terms().editionYear(), answer.submission().orgNumber())
                .forEach(measure -> stored.put(measure.reference(), measure.answers()));
        var current = new LinkedHashMap<String, MeasureAnswers>();
        answer.index()
                .references()
                .forEach(reference -> current.put(
                        reference,
                        answer.unstored(reference)
                                .map(AnsweredMeasure::answers)
                                .orElseGet(() -> stored.get(reference))));
        return current;
    }
}
