package no.tiltaksoversikt.submission;

/**
 * A requested change of a submission.
 *
 * @param reference the measure; null for a change of the whole submission
 * @param part the part that the measure belongs to, draft or submitted; null if the caller names neither
 * @param body as sent; empty for a removal
 */
// Changes are never compared.
@SuppressWarnings("ArrayRecordComponent")
record SubmissionChange(
        Kind kind,
        WriteContext context,
        String reference,
        SubmissionState part,
        byte[] body,
        Preconditions conditions) {

    enum Kind {
        /** Replace all measures. */
        SUBMIT,
        /** Replace the draft. */
        DRAFT,
        PUT,
        PATCH,
        REMOVE
    }

    /** Whether the change stores answers of one measure. */
    boolean bringsMeasure() {
        return kind == Kind.PUT || kind == Kind.PATCH;
    }
}
