package no.tiltaksoversikt.edition.participant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Deadline;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.hibernate.annotations.DynamicUpdate;

/** An agency invited to an edition, with its name, its ministry and its Skate membership at that time. */
@Entity
// A contact that is erased meanwhile must not come back with another change.
@DynamicUpdate
@IdClass(Participant.Key.class)
public class Participant extends PanacheEntityBase {

    /** The edition's year and the agency. */
    public record Key(Integer editionYear, String orgNumber) implements Serializable {}

    @Id
    Integer editionYear;

    @Id
    String orgNumber;

    String ministryCode;
    boolean skate;
    String nameNb;
    String nameNn;
    String nameEn;
    String ministryNb;
    String ministryNn;
    String ministryEn;
    String contactEmail;
    String language;
    LocalDate extendedDeadline;

    /** For Hibernate. */
    protected Participant() {}

    Participant(int editionYear, String orgNumber) {
        this.editionYear = editionYear;
        this.orgNumber = orgNumber;
    }

    static Optional<Participant> findByAgency(int editionYear, String orgNumber) {
        return findByIdOptional(new Key(editionYear, orgNumber));
    }

    /** A problem 404 where the agency is not invited. */
    public static Participant getByAgency(int editionYear, String orgNumber) {
        return findByAgency(editionYear, orgNumber).orElseThrow(() -> new Problem(ProblemType.PARTICIPANT_NOT_FOUND)
                .with("year", String.valueOf(editionYear)));
    }

    /** By organisation number. */
    public static List<Participant> ofEdition(int editionYear) {
        return list("editionYear = :year order by orgNumber", Parameters.with("year", editionYear));
    }

    /**
     * The participant of an answer, locked until the transaction ends, so that two answers of an agency at once, here or
     * on another instance, come one after the other; a problem 403 where the agency is not invited.
     */
    public static Participant getForAnswer(int editionYear, String orgNumber) {
        return Participant.<Participant>find(
                        "editionYear = :year and orgNumber = :orgNumber",
                        Parameters.with("year", editionYear).and("orgNumber", orgNumber))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> refusal(editionYear, orgNumber));
    }

    /** Why an agency may not answer: the edition is missing (404), or the agency is not invited (403). */
    public static Problem refusal(int editionYear, String orgNumber) {
        Edition.getByYear(editionYear);
        return new Problem(ProblemType.NOT_A_PARTICIPANT)
                .with("organisation", orgNumber)
                .with("year", String.valueOf(editionYear));
    }

    final void plan(ParticipantPlan plan) {
        ministryCode = plan.ministry();
        skate = plan.skate();
        contactEmail = plan.contactEmail();
        language = plan.language();
    }

    /** Waits for an answer that is under way, and keeps new ones out until the transaction ends. */
    void lock() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps the names of a day, for as long as the edition is kept. */
    void call(OrganisationName agency, OrganisationName ministry) {
        nameNb = agency.nb();
        nameNn = agency.nn();
        nameEn = agency.en();
        ministryNb = ministry.nb();
        ministryNn = ministry.nn();
        ministryEn = ministry.en();
    }

    /** Gives the agency until another day; null makes the edition's deadline its own again. */
    void extendTo(LocalDate day) {
        extendedDeadline = day;
    }

    boolean hasExtension() {
        return extendedDeadline != null;
    }

    /** The agency's own deadline, or the edition's where that is later. */
    public Deadline deadline(Edition edition) {
        var general = edition.deadline();
        return hasExtension() && extendedDeadline.isAfter(general.day()) ? new Deadline(extendedDeadline) : general;
    }

    /** Who is written to; never public. */
    public String contactEmail() {
        return contactEmail;
    }

    /** The language that it is written to in: the BCP 47 tag nb or nn. */
    public String language() {
        return language;
    }

    /** What the agency was called. */
    public OrganisationName name() {
        return new OrganisationName(nameNb, nameNn, nameEn);
    }

    /** What its ministry was called. */
    public OrganisationName ministryName() {
        return new OrganisationName(ministryNb, ministryNn, ministryEn);
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The code of the ministry at that time. */
    public String ministryCode() {
        return ministryCode;
    }

    public boolean skate() {
        return skate;
    }
}
