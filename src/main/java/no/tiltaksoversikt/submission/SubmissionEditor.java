package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.submission.SubmissionChange.Preconditions;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.body.SubmissionReader;

/** Replaces the whole of a locked submission, or its draft. */
@ApplicationScoped
class SubmissionEditor {

    /** Members that a GET or a prefill adds to a submission. */
    private static final List<String> READ_BACK_ONLY = List.of("state", "receipt", "from", "left");

    private final SubmissionValidator validator;
    private final SubmissionStore store;
    private final AcknowledgementStore acknowledgements;

    SubmissionEditor(SubmissionValidator validator, SubmissionStore store, AcknowledgementStore acknowledgements) {
        this.validator = validator;
        this.store = store;
        this.acknowledgements = acknowledgements;
    }

    Outcome replace(SubmissionChange change, LockedSubmission answer) {
        var current = answer.submission().current();
        change.conditions().requireReceipt(current);
        var receipt = change.part() == SubmissionState.DRAFT
                ? draft(change.context(), change.body(), answer)
                : submit(change.context(), change.body(), answer);
        return new Outcome(receipt, current.isEmpty(), null);
    }

    private SubmissionReceipt submit(WriteContext context, byte[] body, LockedSubmission answer) {
        var checked = validator.check(SubmissionReader.read(body, validator.vocabulary(answer)), answer);
        validator.requireValid(checked.report(), context);
        var isLate = answer.isLateAt(context.now());
        var measures = new ArrayList<AnsweredMeasure>();
        for (var reported : checked.reported().measures()) {
            measures.add(checked.answered(reported, measures.size(), context, isLate));
        }
        var nothingToReport = checked.reported().nothingToReport();
        var hash = SubmissionContent.submissionHash(
                nothingToReport,
                measures.stream().map(AnsweredMeasure::contentHash).toList());
        var same = store.receipt(answer.submission().submittedReceipt(), answer)
                .filter(receipt -> receipt.contentHash().equals(hash));
        if (same.isPresent()) {
            if (answer.submission().hasDraft()) {
                answer.dropDraft(context.entry("draft-withdrawn"));
            }
            return same.get();
        }
        answer.replaceMeasures(measures, checked.withReasons());
        if (answer.submission().isSubmitted() || !checked.withReasons().isEmpty()) {
            acknowledgements.remember(
                    context.editionYear(), context.orgNumber(), null, checked.findings(), context.now());
        }
        var receipt = answer.submit(
                new Submission.Content(hash, nothingToReport, measures.size()),
                checked,
                context,
                context.entry("submission-submitted"));
        answer.endDraft();
        return receipt;
    }

    /** Stores the body as it is, whatever the rules report. */
    SubmissionReceipt draft(WriteContext context, byte[] body, LockedSubmission answer) {
        var checked = validator.check(SubmissionReader.read(body, validator.vocabulary(answer)), answer);
        var kept =
                ((ObjectNode) StrictJson.readTree(body)).without(READ_BACK_ONLY).toString();
        var hash = CanonicalJson.sha256(kept.getBytes(StandardCharsets.UTF_8));
        var reported = checked.reported();
        var content = new Submission.Content(
                hash, reported.nothingToReport(), reported.measures().size());
        return store.receipt(answer.submission().draftReceipt(), answer)
                .filter(receipt -> receipt.contentHash().equals(hash))
                .orElseGet(() -> answer.draft(content, kept, checked, context, context.entry("submission-drafted")));
    }

    /** Withdraws the draft; the submitted answer stays. */
    void withdraw(WriteContext context, Preconditions conditions, LockedSubmission answer) {
        var current = answer.submission().current();
        if (current.isEmpty()) {
            throw new Problem(ProblemType.SUBMISSION_NOT_FOUND).with("year", String.valueOf(context.editionYear()));
        }
        conditions.requireReceipt(current);
        if (!answer.submission().hasDraft()) {
            throw new Problem(ProblemType.SUBMISSION_IS_FINAL);
        }
        answer.dropDraft(context.entry("draft-withdrawn"));
    }
}
