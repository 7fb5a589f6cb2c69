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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Deadline;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.hibernate.annotations.DynamicUpdate;

/** An agency invited to an edition, with its name, ministry and Skate membership at that time. */
@Entity
// Updates only changed columns: otherwise a concurrent change would restore an erased contact.
@DynamicUpdate
@IdClass(Participant.Key.class)
public class Participant extends PanacheEntityBase {

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

    /** Throws a problem 404 if the agency is not invited. */
    public static Participant getByAgency(int editionYear, String orgNumber) {
        return findByAgency(editionYear, orgNumber).orElseThrow(() -> new Problem(ProblemType.PARTICIPANT_NOT_FOUND)
                .with("year", String.valueOf(editionYear)));
    }

    /** By organisation number, and in its order. */
    static Map<String, Participant> byOrgNumber(int editionYear) {
        return new TreeMap<>(
                ofEdition(editionYear).stream().collect(Collectors.toMap(Participant::orgNumber, Function.identity())));
    }

    /** Ordered by organisation number. */
    public static List<Participant> ofEdition(int editionYear) {
        return list("editionYear = :year order by orgNumber", Parameters.with("year", editionYear));
    }

    /**
     * The participant, locked until the transaction ends, so that concurrent answers of an agency are written one after
     * the other, on any instance. Throws a problem 403 if the agency is not invited.
     */
    public static Participant getForAnswer(int editionYear, String orgNumber) {
        return Participant.<Participant>find(
                        "editionYear = :year and orgNumber = :orgNumber",
                        Parameters.with("year", editionYear).and("orgNumber", orgNumber))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> refusal(editionYear, orgNumber));
    }

    /** Refuses an agency that may not prepare its answer: it is not invited, or the edition has been closed. */
    public static void requireMayPrepare(int editionYear, String orgNumber) {
        var edition = Edition.getByYear(editionYear);
        if (edition.state() != EditionState.PLANNED) {
            edition.requireOpen();
        }
        if (findById(new Key(editionYear, orgNumber)) == null) {
            throw refusal(editionYear, orgNumber);
        }
    }

    /** Why an agency may not answer: a problem 404 if there is no such edition, 403 if the agency is not invited. */
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

    /** Waits for an answer that is being written, and blocks new ones until the transaction ends. */
    void lock() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Stores the names of the edition's day. */
    void call(OrganisationName agency, OrganisationName ministry) {
        nameNb = agency.nb();
        nameNn = agency.nn();
        nameEn = agency.en();
        ministryNb = ministry.nb();
        ministryNn = ministry.nn();
        ministryEn = ministry.en();
    }

    /** Extends the agency's deadline; null restores the edition's. */
    void extendTo(LocalDate day) {
        extendedDeadline = day;
    }

    boolean hasExtension() {
        return extendedDeadline != null;
    }

    /** The agency's extended deadline, or the edition's if that is later. */
    public Deadline deadline(Edition edition) {
        var general = edition.deadline();
        return hasExtension() && extendedDeadline.isAfter(general.day()) ? new Deadline(extendedDeadline) : general;
    }

    /** The address that reminders go to; never public. */
    public String contactEmail() {
        return contactEmail;
    }

    /** The language of reminders: the BCP 47 tag nb or nn. */
    public String language() {
        return language;
    }

    /** The agency's name at that time. */
    public OrganisationName name() {
        return new OrganisationName(nameNb, nameNn, nameEn);
    }

    /** The ministry's name at that time. */
    public OrganisationName ministryName() {
        return new OrganisationName(ministryNb, ministryNn, ministryEn);
    }

    public int editionYear() {
        return editionYear;
    }

    public String orgNumber() {
        return orgNumber;
    }

    /** The ministry's code at that time. */
    public String ministryCode() {
        return ministryCode;
    }

    public boolean skate() {
        return skate;
    }
}
