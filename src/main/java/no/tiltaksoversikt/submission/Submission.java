package no.tiltaksoversikt.submission;

import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.edition.participant.Participant;

/**
 * An agency's submission to an edition: the submitted answers, and the draft beside them.
 *
 * @param revision the number of receipts
 * @param late whether the first submitted answer came after the deadline; null if nothing is submitted
 * @param submittedReceipt the receipt of the last change of the submitted answers
 * @param draftBody the JSON that the agency sent
 */
record Submission(
        int editionYear,
        String orgNumber,
        int revision,
        boolean nothingToReport,
        Boolean late,
        UUID submittedReceipt,
        UUID draftReceipt,
        String draftBody) {

    /** What a receipt proves. */
    record Content(String hash, boolean nothingToReport, int measureCount) {}

    Participant.Key participant() {
        return new Participant.Key(editionYear, orgNumber);
    }

    /** The receipt of the answer that is read back: the draft's if there is one, otherwise the submitted answer's. */
    Optional<UUID> current() {
        return Optional.ofNullable(hasDraft() ? draftReceipt : submittedReceipt);
    }

    boolean hasDraft() {
        return draftReceipt != null;
    }

    boolean isSubmitted() {
        return submittedReceipt != null;
    }

    /** The first submitted answer decides lateness, for good. The draft stays. */
    Submission submitted(SubmissionReceipt receipt, boolean hasNothingToReport) {
        return new Submission(
                editionYear,
                orgNumber,
                receipt.revision(),
                hasNothingToReport,
                late == null ? receipt.late() : late,
                receipt.id(),
                draftReceipt,
                draftBody);
    }

    Submission drafted(SubmissionReceipt receipt, String body) {
        return new Submission(
                editionYear,
                orgNumber,
                receipt.revision(),
                nothingToReport,
                late,
                submittedReceipt,
                receipt.id(),
                body);
    }

    Submission withoutDraft() {
        return new Submission(editionYear, orgNumber, revision, nothingToReport, late, submittedReceipt, null, null);
    }
}
