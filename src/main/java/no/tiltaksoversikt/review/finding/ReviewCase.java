package no.tiltaksoversikt.review.finding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people have done with a finding. */
@Entity
@Table(name = "finding_case")
public class ReviewCase extends PanacheEntityBase {

    /** Whether anything is left to do. */
    @Schema(name = "ReviewItemStatus")
    enum Status {
        OPEN,
        CLOSED
    }

    /** What came out of looking at it. */
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
     * A case as it is shown.
     *
     * @param version raised by every act; 0 where nobody has done anything
     */
    record State(
            int version,
            Status status,
            String assignee,
            Outcome outcome,
            String note,
            Instant closedAt,
            String closedBy) {}

    /** The case of a finding, made where there is none; nobody else acts on it until the transaction ends. */
    static ReviewCase lock(ReviewItem finding, int editionYear) {
        getEntityManager()
                .createNativeQuery("""
                        insert into finding_case (id, edition_year, org_number, reference, version, status)
                        values (?1, ?2, ?3, ?4, 0, 'OPEN')
                        on conflict (id) do nothing
                        """)
                .setParameter(1, finding.id())
                .setParameter(2, editionYear)
                .setParameter(3, finding.measure().agency())
                .setParameter(4, finding.measure().reference())
                .executeUpdate();
        return findById(finding.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    State state() {
        return new State(version, status, assignee, outcome, note, closedAt, closedBy);
    }

    /**
     * A problem 412 unless the caller has seen what people have done so far. Of the entity tag only the part after the dash is
     * looked at: the numbers of a finding move with other agencies' answers, which is no reason to refuse.
     */
    void requireSeen(String ifMatch) {
        var isSeen = ifMatch == null
                || Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.endsWith("-" + version + "\""));
        if (!isSeen) {
            throw new Problem(ProblemType.PRECONDITION_FAILED);
        }
    }

    /** Gives it to somebody; away from somebody else only where the caller has seen that. */
    void assign(String to, boolean hasSeen) {
        requireOpen();
        if (assignee != null && !assignee.equals(to) && !hasSeen) {
            throw new Problem(ProblemType.FINDING_ASSIGNED);
        }
        assignee = to;
        version++;
    }

    /** Nobody has it any more. */
    void release() {
        requireOpen();
        assignee = null;
        version++;
    }

    void close(Outcome with, String why, Instant now, String by) {
        requireOpen();
        status = Status.CLOSED;
        outcome = with;
        note = why;
        closedAt = now;
        closedBy = by;
        version++;
    }

    /** Whoever had it has it again. */
    void reopen() {
        if (status == Status.OPEN) {
            throw new Problem(ProblemType.FINDING_NOT_CLOSED);
        }
        status = Status.OPEN;
        outcome = null;
        note = null;
        closedAt = null;
        closedBy = null;
        version++;
    }

    private void requireOpen() {
        if (status == Status.CLOSED) {
            throw new Problem(ProblemType.FINDING_CLOSED);
        }
    }
}
