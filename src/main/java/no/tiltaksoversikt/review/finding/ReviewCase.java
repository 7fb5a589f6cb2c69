package no.tiltaksoversikt.review.finding;

import java.time.Instant;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of a review item's handling by case workers.
 *
 * @param version raised by every act; 0 before the first
 */
record ReviewCase(
        int version, Status status, String assignee, Outcome outcome, String note, Instant closedAt, String closedBy) {

    /** The state before the first act. */
    static final ReviewCase NEW = new ReviewCase(0, Status.OPEN, null, null, null, null, null);

    @Schema(name = "ReviewItemStatus")
    enum Status {
        OPEN,
        CLOSED
    }

    /** The result of looking at the item. */
    @Schema(name = "ReviewItemOutcome")
    enum Outcome {
        ACCEPTED,
        CORRECTED,
        ASKED_AGENCY
    }

    /**
     * Throws a problem 412 unless the caller has seen the latest act. Only the part of the entity tag after the dash counts:
     * the numbers of an item change with other agencies' answers, which is no reason to refuse.
     */
    void requireSeen(String ifMatch) {
        if (ifMatch != null && !EntityTags.matches(ifMatch, tag -> tag.endsWith("-" + version + "\""))) {
            throw new Problem(ProblemType.PRECONDITION_FAILED);
        }
    }

    /** Assigns the item. It can be taken from another case worker only by a caller who has seen that assignment. */
    ReviewCase assigned(String to, boolean hasSeen) {
        requireOpen();
        if (assignee != null && !assignee.equals(to) && !hasSeen) {
            throw new Problem(ProblemType.FINDING_ASSIGNED);
        }
        return new ReviewCase(version + 1, status, to, null, null, null, null);
    }

    ReviewCase released() {
        requireOpen();
        return new ReviewCase(version + 1, status, null, null, null, null, null);
    }

    ReviewCase closed(Outcome with, String why, Instant now, String by) {
        requireOpen();
        return new ReviewCase(version + 1, Status.CLOSED, assignee, with, why, now, by);
    }

    /** Opens the item again, with the same assignment. */
    ReviewCase reopened() {
        if (status == Status.OPEN) {
            throw new Problem(ProblemType.FINDING_NOT_CLOSED);
        }
        return new ReviewCase(version + 1, Status.OPEN, assignee, null, null, null, null);
    }

    private void requireOpen() {
        if (status == Status.CLOSED) {
            throw new Problem(ProblemType.FINDING_CLOSED);
        }
    }
}
