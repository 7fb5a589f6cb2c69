package no.tiltaksoversikt.submission;

import java.util.Optional;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** The conditions of a write (RFC 9110 section 13.1), each null where the caller has none. */
public record Preconditions(String ifMatch, String ifNoneMatch) {

    /** Whether anything has to be held against what is stored. */
    boolean areGiven() {
        return ifMatch != null || ifNoneMatch != null;
    }

    /** A problem 412 unless they hold for what is stored; empty where nothing is. */
    void require(Optional<String> tag) {
        var lost = ifMatch != null && !EntityTags.matches(ifMatch, tag.orElse(null));
        var taken = tag.isPresent() && EntityTags.matches(ifNoneMatch, tag.get());
        if (lost || taken || (ifMatch != null && tag.isEmpty())) {
            throw new Problem(ProblemType.PRECONDITION_FAILED);
        }
    }
}
