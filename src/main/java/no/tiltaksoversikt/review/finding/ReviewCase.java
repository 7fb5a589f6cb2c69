package no.tiltaksoversikt.review.finding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state of a review item's handling by case workers. */
@Entity
@Table(name = "finding_case")
class ReviewCase extends PanacheEntityBase {

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

    @Id
    UUID id;

    Integer editionYear;
    String orgNumber;
    String reference;
    int version;

    @Enumerated(EnumType.STRING)
    Status status;

    String assignee;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String note;
    Instant closedAt;
    String closedBy;

    /** For Hibernate. */
    protected ReviewCase() {}

    /**
     * A case as the API shows it.
     *
     * @param version raised by every act; 0 before the first
     */
    record State(
            int version,
            Status status,
            String assignee,
            Outcome outcome,
            String note,
            Instant closedAt,
            String closedBy) {

        /** The state before the first act. */
        static final State NEW = new State(0, Status.OPEN, null, null, null, null, null);
    }

    /** Locks the case of an item until the transaction ends. Creates it if there is none. */
    static ReviewCase lock(ReviewItem finding, int editionYear) {
        getEntityManager()
                .createNativeQuery("""
                        insert into finding_case (id, edition_year, org_number, reference, version, status)
                        values (:id, :year, :agency, :reference, 0, 'OPEN')
                        on conflict (id) do nothing
                        """)
                .setParameter("id", finding.id())
                .setParameter("year", editionYear)
                .setParameter("agency", finding.measure().agency())
                .setParameter("reference", finding.measure().reference())
                .executeUpdate();
        return findById(finding.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    State state() {
        return new State(version, status, assignee, outcome, note, closedAt, closedBy);
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
    void assign(String to, boolean hasSeen) {
        requireOpen();
        if (assignee != null && !assignee.equals(to) && !hasSeen) {
            throw new Problem(ProblemType.FINDING_ASSIGNED);
        }
        assignee = to;
        version++;
    }

    void release() {
        requireOpen();
        assignee = null;
        version++;
    }

    void close(Outcome with, String why, Instant now, String by) {
        requireOpen();
        set(Status.CLOSED, with, why, now, by);
    }

    /** Opens the item again, with the same assignment. */
    void reopen() {
        if (status == Status.OPEN) {
            throw new Problem(ProblemType.FINDING_NOT_CLOSED);
        }
        set(Status.OPEN, null, null, null, null);
    }

    private void set(Status next, Outcome with, String why, Instant at, String by) {
        status = next;
        outcome = with;
        note = why;
        closedAt = at;
        closedBy = by;
        version++;
    }

    private void requireOpen() {
        if (status == Status.CLOSED) {
            throw new Problem(ProblemType.FINDING_CLOSED);
        }
    }
}
