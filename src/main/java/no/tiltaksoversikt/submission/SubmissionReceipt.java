package no.tiltaksoversikt.submission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.tiltaksoversikt.validation.rule.ValidationReport;

/**
 * Proof of one stored answer; it never changes.
 *
 * @param answers null on receipts from before answers were counted
 */
public record SubmissionReceipt(
        UUID id,
        int editionYear,
        String orgNumber,
        int revision,
        SubmissionState state,
        Instant receivedAt,
        boolean late,
        String contentHash,
        String ruleSet,
        int measureCount,
        ValidationReport report,
        AnswerTally answers) {

    /** The receipt of the next revision of a submission. */
    static SubmissionReceipt of(
            Submission before,
            SubmissionState state,
            Submission.Content content,
            CheckedAnswers checked,
            Instant receivedAt,
            boolean late) {
        return new SubmissionReceipt(
                UUID.randomUUID(),
                before.editionYear(),
                before.orgNumber(),
                before.revision() + 1,
                state,
                // PostgreSQL keeps microseconds, and the receipt must read the same the second time.
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                late,
                content.hash(),
                checked.report().ruleSet(),
                content.measureCount(),
                checked.report(),
                checked.tally());
    }
}
