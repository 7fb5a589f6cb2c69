package no.tiltaksoversikt.edition.participant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** An extension of an agency's deadline, or the withdrawal of one, which has no deadline. */
@Entity
@Immutable
public class DeadlineExtension extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Integer editionYear;
    String orgNumber;
    LocalDate deadline;
    String reason;
    Instant at;
    String actor;

    /** For Hibernate. */
    protected DeadlineExtension() {}

    /** Without a deadline and a reason, it is a withdrawal. */
    DeadlineExtension(Participant participant, LocalDate deadline, String reason, Instant at, String actor) {
        editionYear = participant.editionYear;
        orgNumber = participant.orgNumber;
        this.deadline = deadline;
        this.reason = reason;
        this.at = at;
        this.actor = actor;
    }

    /** Newest first. */
    static List<DeadlineExtension> ofParticipant(int editionYear, String orgNumber) {
        return list("editionYear = ?1 and orgNumber = ?2 order by id desc", editionYear, orgNumber);
    }

    /** The last act on each participant's deadline. */
    public static List<DeadlineExtension> lastOfEdition(int editionYear) {
        return list(
                "id in (select max(it.id) from DeadlineExtension it where it.editionYear = ?1 group by it.orgNumber)",
                editionYear);
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The reason for an extension; null for a withdrawal. */
    public String reason() {
        return reason;
    }
}
