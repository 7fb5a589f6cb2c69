package no.tiltaksoversikt.submission;

/**
 * A change that a request asks for.
 *
 * @param reference the measure; null where the change is of the whole submission
 * @param part the draft or what is submitted, of which the measure is; null where the caller names neither
 * @param body as it was sent; empty for a removal
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

    /** What is to be done. */
    enum Kind {
        /** Replace all measures. */
        SUBMIT,
        /** Replace the draft. */
        DRAFT,
        PUT,
        PATCH,
        REMOVE
    }

    /** Whether the change brings answers to one measure. */
    boolean bringsMeasure() {
        return kind == Kind.PUT || kind == Kind.PATCH;
    }
}
