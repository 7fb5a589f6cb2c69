package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.MeasureStore;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.ReportedMeasure;
import no.tiltaksoversikt.validation.ReportedSubmission;
import no.tiltaksoversikt.validation.ValidationContexts;
import no.tiltaksoversikt.validation.ValidationEngine;
import no.tiltaksoversikt.validation.ValidationReport;

/** Changes one measure of what is submitted. */
@ApplicationScoped
class SubmittedMeasure {

    private final SubmissionService submissions;
    private final MeasureChecks checks;
    private final MeasureStore store;
    private final ValidationEngine engine;
    private final ValidationContexts contexts;
    private final AcknowledgementStore acknowledgements;

    SubmittedMeasure(
            SubmissionService submissions,
            MeasureChecks checks,
            MeasureStore store,
            ValidationEngine engine,
            ValidationContexts contexts,
            AcknowledgementStore acknowledgements) {
        this.submissions = submissions;
        this.checks = checks;
        this.store = store;
        this.engine = engine;
        this.contexts = contexts;
        this.acknowledgements = acknowledgements;
    }

    Optional<JsonNode> find(Submission submission, String reference) {
        return Measure.findByReference(submission.editionYear, submission.orgNumber, reference)
                .map(measure -> SubmissionContent.tree(
                        reference,
                        measure.answers(),
                        acknowledgements
                                .readBack(submission.editionYear, submission.orgNumber)
                                .getOrDefault(reference, List.of())));
    }

    SubmissionOutcome put(MeasureChange change, ReportedMeasure reported, AnswerInHand answer) {
        var check = checks.check(change, reported, answer);
        submissions.requireValid(change.answering(), check.report());
        var reference = change.reference();
        var outline = answer.outline();
        var isSame = outline.find(reference)
                .filter(it -> it.contentHash().equals(check.hash()))
                .isPresent();
        if (isSame) {
            return new SubmissionOutcome(SubmissionReceipt.findById(answer.submission().submittedReceiptId), false);
        }
        var isLate = answer.deadline().isPassedAt(change.answering().now());
        var stored = SubmittedMeasures.answered(
                change.answering(),
                reported,
                outline.positionOf(reference),
                isLate,
                check.hash(),
                answer.lineage(reference).id());
        answer.writes().add(stored);
        outline.put(stored.outline());
        remember(change, check.report(), outline);
        var tally = AnswerTally.of(
                reported.answers(), answer.lineage(reference).last().map(Measure::answers));
        return submit(change, answer, check.report(), tally, "measure-submitted");
    }

    SubmissionOutcome remove(MeasureChange change, AnswerInHand answer) {
        var answering = change.answering();
        var outline = answer.outline();
        var context = contexts.of(answer.edition(), answering.orgNumber(), Map.of());
        if (outline.size() == 1) {
            // Without its last measure the answer would be empty without saying that there is nothing to report.
            submissions.requireValid(
                    answering, engine.validate(context, new ReportedSubmission(false, List.of())));
        }
        answer.writes().flushMeasures();
        store.remove(answering.editionYear(), answering.orgNumber(), List.of(change.reference()));
        outline.remove(change.reference());
        acknowledgements.rememberOne(
                answering.editionYear(), answering.orgNumber(), change.reference(), List.of(), answering.now());
        return submit(change, answer, engine.reportOnNothing(context), AnswerTally.NONE, "measure-removed");
    }

    /** Reasons are few, so their table is left alone where there are none to remember or forget. */
    private void remember(MeasureChange change, ValidationReport report, AnswerOutline outline) {
        var isGiven = report.findings().stream().anyMatch(finding -> finding.reason() != null);
        if (isGiven || outline.hasReasons(change.reference())) {
            acknowledgements.rememberOne(
                    change.answering().editionYear(),
                    change.answering().orgNumber(),
                    change.reference(),
                    report.findings(),
                    change.answering().now());
            outline.remember(change.reference(), isGiven);
        }
    }

    private static SubmissionOutcome submit(
            MeasureChange change, AnswerInHand answer, ValidationReport report, AnswerTally tally, String action) {
        var answering = change.answering();
        var content = new Submission.Content(
                answer.outline().hash(), false, answer.outline().size());
        var isLate = answer.deadline().isPassedAt(answering.now());
        var receipt = answer.submission().submit(content, report, tally, answering.now(), isLate);
        answer.writes()
                .add(
                        answer.submission(),
                        receipt,
                        answering.entry(action, "measure " + answering.orgNumber() + "/" + change.reference()));
        return new SubmissionOutcome(receipt, false);
    }
}
