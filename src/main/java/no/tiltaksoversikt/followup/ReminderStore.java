package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.followup.Delivery.Outcome;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes reminders, in the caller's transaction, and finds and erases the addresses that they were sent to. */
@ApplicationScoped
class ReminderStore implements PersonalData {

    // The second of two claims waits until the first commits. It then finds a reminder that has not failed and claims
    // nothing.
    private static final String CLAIM = """
        insert into reminder (id, edition_year, org_number, reason, round, again_because, status, language,
            contact_email, attempts, claimed_at)
        select :id, :year, :agency, :reason, :round, :againBecause, 'UNCERTAIN', :language, :contactEmail, 1, :now
        where not exists (
            select from submission where edition_year = :year and org_number = :agency and submitted_receipt is not null)
        on conflict (edition_year, org_number, reason, round) do update set
            status = 'UNCERTAIN', language = excluded.language, contact_email = excluded.contact_email,
            attempts = reminder.attempts + 1, claimed_at = excluded.claimed_at, settled_at = null, reply_code = null
            where reminder.status = 'FAILED'
        returning id, attempts as attempt
        """;
    private static final String SETTLE = """
        update reminder set status = :status, settled_at = :now, reply_code = :replyCode
        where id = :id and attempts = :attempt and status = 'UNCERTAIN'
        """;
    private static final String RELEASE = """
        update reminder set status = 'FAILED', settled_at = :now
        where id = :id and edition_year = :year and status = 'UNCERTAIN' and claimed_at < :before
        returning org_number, reason
        """;
    private static final String LIST = """
        select id, org_number, reason, round, again_because, status, language, contact_email, attempts, claimed_at, settled_at, reply_code
        from reminder where edition_year = :year order by claimed_at desc, org_number, reason, round desc
        """;
    private static final String CONTACTS = """
        select edition_year, org_number, null, 'contactEmail', true from reminder
        where lower(contact_email) = lower(:address)
        union all
        select edition_year, org_number, null, 'againBecause', false from reminder
        where strpos(lower(again_because), lower(:address)) > 0
        order by 1, 2, 4
        """;
    private static final String ERASE =
            "update reminder set contact_email = null where lower(contact_email) = lower(:address)";
    private static final String ERASE_EDITION =
            "update reminder set contact_email = null where edition_year = :year and contact_email is not null";

    private final Jdbi database;

    ReminderStore(Jdbi database) {
        this.database = database;
    }

    /** An attempt to send a reminder that no other sender makes. */
    record Claim(UUID id, int attempt) {}

    /** The agency and the reason of a released reminder. */
    record Released(String orgNumber, ReminderReason reason) {}

    /** Claims a reminder. Empty if it is sent, may have been sent, or the agency has answered since. */
    Optional<Claim> claim(int editionYear, ReminderDraft draft, Instant now) {
        return database.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("id", UUID.randomUUID())
                .bind("year", editionYear)
                .bind("agency", draft.orgNumber())
                .bind("reason", draft.reason())
                .bind("round", draft.round())
                .bindByType("againBecause", draft.againBecause(), String.class)
                .bind("language", draft.language())
                .bind("contactEmail", draft.contactEmail())
                .bind("now", now)
                .mapTo(Claim.class)
                .findOne());
    }

    /** Records the outcome of an attempt, unless the reminder has been released meanwhile. */
    void settle(Claim claim, Delivery delivery, Instant now) {
        database.useHandle(handle -> handle.createUpdate(SETTLE)
                .bind("status", delivery.outcome() == Outcome.TAKEN ? ReminderStatus.SENT : ReminderStatus.FAILED)
                .bind("now", now)
                .bind("replyCode", delivery.replyCode())
                .bind("id", claim.id())
                .bind("attempt", claim.attempt())
                .execute());
    }

    /** Turns a reminder that was claimed before a time and is still uncertain into a failed one. Empty if it is neither. */
    Optional<Released> release(int editionYear, UUID id, Instant before, Instant now) {
        return database.withHandle(handle -> handle.createQuery(RELEASE)
                .bind("now", now)
                .bind("id", id)
                .bind("year", editionYear)
                .bind("before", before)
                .mapTo(Released.class)
                .findOne());
    }

    /** The reminders of an edition, the newest first. */
    List<ReminderView> list(int editionYear) {
        return database.withHandle(handle -> handle.createQuery(LIST)
                .bind("year", editionYear)
                .mapTo(ReminderView.class)
                .list());
    }

    @Override
    public List<Holding> find(String address) {
        return PersonalData.holdings(database, Place.REMINDER, CONTACTS, address);
    }

    @Override
    public void erase(String address) {
        PersonalData.eraseBy(database, ERASE, "address", address);
    }

    @Override
    public int eraseContacts(int editionYear) {
        return PersonalData.eraseBy(database, ERASE_EDITION, "year", editionYear);
    }
}
