package no.tiltaksoversikt.submission;

import java.util.List;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;

/**
 * A requested change of a submission.
 *
 * @param reference the measure; null for a change of the whole submission
 * @param part what is replaced, or what the measure belongs to: the draft or the submitted answer; null for a measure whose
 *     caller names neither
 * @param body as sent; empty for a removal
 * @param brought measures whose lineages are loaded with the submission; a whole submission's may be loaded later
 */
// Changes are never compared.
@SuppressWarnings("ArrayRecordComponent")
record SubmissionChange(
        Kind kind,
        WriteContext context,
        String reference,
        SubmissionState part,
        byte[] body,
        Preconditions conditions,
        List<String> brought) {

    SubmissionChange(
            Kind kind,
            WriteContext context,
            String reference,
            SubmissionState part,
            byte[] body,
            Preconditions conditions) {
        this(
                kind,
                context,
                reference,
                part,
                body,
                conditions,
                kind == Kind.PUT || kind == Kind.PATCH ? List.of(reference) : List.of());
    }

    enum Kind {
        REPLACE,
        PUT,
        PATCH,
        REMOVE
    }

    /** The result of one change in a group: stored, refused, or not tried, because its participant was locked. */
    record Result(Outcome outcome, RuntimeException refusal) {

        static final Result NOT_TRIED = new Result(null, null);

        static Result stored(Outcome outcome) {
            return new Result(outcome, null);
        }

        static Result refused(RuntimeException refusal) {
            return new Result(null, refusal);
        }

        /** The outcome; throws the refusal. */
        Outcome get() {
            if (refusal != null) {
                throw refusal;
            }
            return outcome;
        }
    }
}
