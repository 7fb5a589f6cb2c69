package no.tiltaksoversikt.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Stores events in the transactions of their acts, and numbers them later. Events of one subject are in order, since acts on an
 * edition or submission wait for each other.
 */
@ApplicationScoped
public class EventOutbox {

    private static final String INSERT = """
        insert into event_outbox (type, at, edition_year, org_number, reference, revision, is_public)
        values (:type.uri, :at, :editionYear, :orgNumber, :reference, :revision, :isPublic)
        """;

    /** One instance at a time numbers events. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('event_outbox'))";

    private static final String NUMBER = """
        with taken as (
            delete from event_outbox where id in (select id from event_outbox order by id limit 5000) returning *)
        insert into event (event_id, type, at, edition_year, org_number, reference, revision, is_public)
        select event_id, type, at, edition_year, org_number, reference, revision, is_public from taken order by id
        """;
    private static final String CLOSING = """
        insert into event_outbox (type, at, edition_year, is_public)
        select :type, :at, :year, true
        where not exists (select from event where type = :type and edition_year = :year)
            and not exists (select from event_outbox where type = :type and edition_year = :year)
        """;
    /** Events of editions stay: they are few, and a reader may continue from the last one. */
    private static final String FORGET = "delete from event where at < :before and not is_public";

    private final Jdbi database;

    public EventOutbox(Jdbi database) {
        this.database = database;
    }

    /** The types of events, by the contract's names. */
    public enum EventType {
        EDITION_OPENED("edition.opened"),
        EDITION_CLOSING("edition.closing"),
        EDITION_PUBLISHED("edition.published"),
        EDITION_REVISED("edition.revised"),
        SUBMISSION_RECEIVED("submission.received"),
        CORRECTION_MADE("correction.made"),
        OBJECTION_DECIDED("objection.decided"),
        CONTACT_ERASED("contact.erased");

        private final String suffix;

        EventType(String suffix) {
            this.suffix = suffix;
        }

        /** The CloudEvents type. */
        public String uri() {
            return "no.tiltaksoversikt." + suffix;
        }
    }

    /**
     * One event.
     *
     * @param orgNumber the agency concerned; null for an edition
     * @param reference the measure concerned; null for a whole submission or an edition
     * @param revision the edition's new revision; null if there is none
     * @param isPublic whether everyone may see it; otherwise only the agency and the directorate
     */
    public record Event(
            EventType type,
            Instant at,
            int editionYear,
            String orgNumber,
            String reference,
            Integer revision,
            boolean isPublic) {

        /** A public event of an edition. */
        public static Event ofEdition(EventType type, Instant at, int editionYear, Integer revision) {
            return new Event(type, at, editionYear, null, null, revision, true);
        }
    }

    public void add(Event event) {
        add(List.of(event));
    }

    /** Adds events, in order. */
    public void add(Collection<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            var batch = handle.prepareBatch(INSERT);
            events.forEach(event -> batch.bindMethods(event).add());
            batch.execute();
        });
    }

    /** Numbers new events. A later event never gets a lower number than one that is already visible. */
    public void number() {
        database.useHandle(handle -> {
            if (isOnlyOne(handle)) {
                while (handle.createUpdate(NUMBER).execute() > 0) {
                    // In batches that fit in memory.
                }
            }
        });
    }

    /** Adds the event that an edition's deadline is near, once. */
    public void announceClosing(int year, Instant now) {
        database.useHandle(handle -> {
            if (isOnlyOne(handle)) {
                handle.createUpdate(CLOSING)
                        .bind("type", EventType.EDITION_CLOSING.uri())
                        .bind("at", now)
                        .bind("year", year)
                        .execute();
            }
        });
    }

    /** Deletes events of submissions from before a time. */
    public void forget(Instant before) {
        database.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private static boolean isOnlyOne(Handle handle) {
        return handle.createQuery(LOCK).mapTo(Boolean.class).one();
    }
}
