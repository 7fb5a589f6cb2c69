package no.tiltaksoversikt.submission;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.submission.SubmissionReceipt.Outcome;
import no.tiltaksoversikt.submission.SubmissionReceipt.SubmissionState;
import no.tiltaksoversikt.validation.ReportRequest;

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

    /** The conditions of a write (RFC 9110 section 13.1); null if not given. */
    record Preconditions(String ifMatch, String ifNoneMatch) {

        /** Whether there is any condition. */
        boolean areGiven() {
            return ifMatch != null || ifNoneMatch != null;
        }

        /** Throws a problem 412 unless they hold for the present tag; empty if nothing is stored. */
        void require(Optional<String> tag) {
            var lost = ifMatch != null && !EntityTags.matches(ifMatch, tag.orElse(null));
            var taken = tag.isPresent() && EntityTags.matches(ifNoneMatch, tag.get());
            if (lost || taken || (ifMatch != null && tag.isEmpty())) {
                throw new Problem(ProblemType.PRECONDITION_FAILED);
            }
        }

        /**
         * Throws a problem 412 unless If-Match holds for a whole submission. Its tag is the receipt's id and a language, since
         * the answer contains texts; the answers are the same in every language.
         */
        void requireReceipt(Optional<UUID> receipt) {
            if (ifMatch != null && receipt.filter(this::matches).isEmpty()) {
                throw new Problem(ProblemType.PRECONDITION_FAILED);
            }
        }

        private boolean matches(UUID receipt) {
            return EntityTags.matches(
                    ifMatch,
                    tag -> tag.equals(EntityTags.quote(receipt.toString()))
                            || tag.startsWith('"' + receipt.toString() + '-'));
        }
    }

    /** The measure of a write, the part of the submission that it belongs to, and the limit of the report. */
    static class Target extends ReportRequest {

        @PathParam("year")
        int year;

        @PathParam("orgNumber")
        String orgNumber;

        @PathParam("reference")
        String reference;

        @QueryParam("state")
        String state;

        @HeaderParam("If-Match")
        String ifMatch;
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
