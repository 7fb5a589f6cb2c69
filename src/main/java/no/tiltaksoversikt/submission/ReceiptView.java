package no.tiltaksoversikt.submission;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.submission.SubmissionReceipt.AnswerTally;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receipt as the API shows it. */
@Schema(name = "Receipt")
public record ReceiptView(
        UUID id,
        int edition,
        String agency,
        SubmissionState state,
        Instant receivedAt,
        boolean late,
        int revision,
        String contentHash,
        String ruleSet,
        int measureCount,
        AnswerTally answers,
        ValidationReportView report) {

    public static ReceiptView of(SubmissionReceipt receipt, Language language, RuleCatalogue rules, int maxFindings) {
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
                receipt.answers(),
                ValidationReportView.of(receipt.report(), language, rules, maxFindings));
    }
}
