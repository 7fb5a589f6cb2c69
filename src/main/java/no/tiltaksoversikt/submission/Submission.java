package no.tiltaksoversikt.submission;

import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.edition.participant.Participant;

/**
 * An agency's submission to an edition: what is submitted, and the draft beside it.
 *
 * @param revision counts the receipts
 * @param late whether the first answer that counts came after the deadline; null where nothing is submitted
 * @param submittedReceipt names the state of what is submitted: every change of it makes a new receipt
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

    /** What a receipt vouches for. */
    record Content(String hash, boolean nothingToReport, int measureCount) {}

    /** One that is not stored yet. */
    static Submission none(Participant.Key agency) {
        return new Submission(agency.editionYear(), agency.orgNumber(), 0, false, null, null, null, null);
    }

    Participant.Key participant() {
        return new Participant.Key(editionYear, orgNumber);
    }

    /** The receipt of what is read back: the draft where there is one, else what is submitted. */
    Optional<UUID> current() {
        return Optional.ofNullable(hasDraft() ? draftReceipt : submittedReceipt);
    }

    boolean hasDraft() {
        return draftReceipt != null;
    }

    boolean isSubmitted() {
        return submittedReceipt != null;
    }

    /** Lateness is decided by the first answer that counts, for ever. The draft stays. */
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
