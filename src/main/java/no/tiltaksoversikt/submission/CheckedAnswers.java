package no.tiltaksoversikt.submission;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.submission.SubmissionReceipt.AnswerTally;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Acknowledgement;
import no.tiltaksoversikt.validation.body.ReportedSubmission;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.ValidationReport;

/**
 * A checked submission: questionnaire, body, the lineages of its measures, the report, and the reasons that count, by
 * reference.
 */
record CheckedAnswers(
        Questionnaire asked,
        ReportedSubmission reported,
        Map<String, Lineage> lineages,
        ValidationReport report,
        Map<String, List<Acknowledgement>> reasons) {

    CheckedAnswers(
            Questionnaire asked, ReportedSubmission reported, Map<String, Lineage> lineages, ValidationReport report) {
        this(asked, reported, lineages, report, SubmissionContent.acknowledgements(report.findings()));
    }

    List<Finding> findings() {
        return report.findings();
    }

    Set<String> withReasons() {
        return reasons.keySet();
    }

    AnswerTally tally() {
        return AnswerTally.of(reported.measures(), lineages);
    }

    /** A measure, ready to be stored at a position. */
    AnsweredMeasure answered(ReportedMeasure measure, int position, WriteContext context, boolean isLate) {
        var reference = measure.reference();
        return new AnsweredMeasure(
                context.editionYear(),
                context.orgNumber(),
                reference,
                position,
                isLate,
                context.now().truncatedTo(ChronoUnit.MICROS),
                SubmissionContent.measureHash(reference, measure.answers(), reasons.getOrDefault(reference, List.of())),
                measure.answers(),
                asked,
                lineages.get(reference).id());
    }
}
