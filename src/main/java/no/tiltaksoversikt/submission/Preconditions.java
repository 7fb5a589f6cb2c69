package no.tiltaksoversikt.submission;

import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

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
     * Throws a problem 412 unless If-Match holds for a whole submission. Its tag is the receipt's id and a language, since the
     * answer contains texts; the answers are the same in every language.
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
