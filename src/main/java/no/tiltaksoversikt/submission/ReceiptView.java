package no.tiltaksoversikt.submission;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.submission.SubmissionReceipt.AnswerTally;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt as the API shows it. */
@Schema(name = "Receipt", description = "What an agency has in hand for one stored answer. It never changes.")
record ReceiptView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "2026") int edition,

        @Schema(required = true, description = "The agency's organisation number.", examples = "974760673")
        String agency,

        @Schema(required = true, description = "DRAFT counts nowhere; SUBMITTED counts.")
        SubmissionState state,

        @Schema(required = true, description = "RFC 3339, UTC.")
        Instant receivedAt,

        @Schema(required = true, description = "Received after the deadline. That never changes.")
        boolean late,

        @Schema(
                required = true,
                description = "Counts the agency's stored answers to the edition, from 1.",
                minimum = "1")
        int revision,

        @Schema(
                required = true,
                description = "SHA-256, hexadecimal. SUBMITTED: of the canonical JSON (RFC 8785) of "
                        + "{\"nothingToReport\", \"measures\": [hashes]}, where a measure's hash is that of its "
                        + "canonical JSON as read back, acknowledgements included. DRAFT: of the bytes kept.",
                pattern = "^[0-9a-f]{64}$")
        String contentHash,

        @Schema(required = true, description = "SHA-256 of the rules that the answer was checked against.")
        String ruleSet,

        @Schema(required = true, description = "The number of measures in the whole answer.", minimum = "0")
        int measureCount,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "How many answers of what was sent were typed, confirmed and changed; null on receipts from "
                                + "before they were counted.")
        AnswerCounts answers,

        @Schema(required = true, description = "What the rules said to what was sent.")
        ValidationReportView report) {

    /** How much of what was sent was work. */
    @Schema(
            name = "AnswerCounts",
            nullable = true,
            description =
                    "Of the answers that were sent, of one measure where one was sent. They add up to all that were "
                            + "given; an answer taken away is none.")
    record AnswerCounts(
            @Schema(
                    required = true,
                    minimum = "0",
                    description = "Without an answer in the edition in which the measure was last reported.")
            int typed,

            @Schema(required = true, minimum = "0", description = "The same as then, corrections included.")
            int confirmed,

            @Schema(required = true, minimum = "0", description = "Another than then.")
            int changed) {}

    private static AnswerCounts counts(AnswerTally tally) {
        return tally == null ? null : new AnswerCounts(tally.typed(), tally.confirmed(), tally.changed());
    }

    static ReceiptView of(SubmissionReceipt receipt, Language language, RuleCatalogue rules, int maxFindings) {
        return new ReceiptView(
                receipt.id(),
                receipt.editionYear(),
                receipt.orgNumber(),
                receipt.state(),
                receipt.receivedAt(),
                receipt.late(),
                receipt.revision(),
                receipt.contentHash(),
                receipt.ruleSet(),
                receipt.measureCount(),
                counts(receipt.answers()),
                ValidationReportView.of(receipt.report(), language, rules, maxFindings));
    }
}
