package no.tiltaksoversikt.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps events until they are numbered, in the transaction of the acts that they tell of. Events of one subject have the order in which they
 * happened, because acts on one edition or submission wait for each other.
 */
@ApplicationScoped
public class EventOutbox {

    private static final String INSERT = """
        insert into event_outbox (type, at, edition_year, org_number, reference, revision, is_public)
        values (:type, :at, :year, :agency, :reference, :revision, :public)
        """;

    /** Of all instances, one at a time numbers events. */
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
    /** Those of editions stay: they are a handful a year, and where a reader goes on from the last one must be there. */
    private static final String FORGET = "delete from event where at < :before and not is_public";

    private final Jdbi database;

    public EventOutbox(Jdbi database) {
        this.database = database;
    }

    /** What happened; the names are those of the contract. */
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
     * @param orgNumber the agency that it concerns; null for an edition
     * @param reference the measure that it concerns; null for a whole submission or an edition
     * @param revision the revision that it made; null where there is none
     * @param isPublic whether all may see it; otherwise the agency and the directorate
     */
    public record Event(
            EventType type,
            Instant at,
            int editionYear,
            String orgNumber,
            String reference,
            Integer revision,
            boolean isPublic) {

        /** An event of an edition that all may see. */
        public static Event ofEdition(EventType type, Instant at, int editionYear, Integer revision) {
            return new Event(type, at, editionYear, null, null, revision, true);
        }
    }

    public void add(Event event) {
        add(List.of(event));
    }

    /** Adds events, in their order. */
    public void add(Collection<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        database.useHandle(handle -> {
            var batch = handle.prepareBatch(INSERT);
            for (var event : events) {
                batch.bind("type", event.type().uri())
                        .bind("at", event.at())
                        .bind("year", event.editionYear())
                        .bind("agency", event.orgNumber())
                        .bind("reference", event.reference())
                        .bindByType("revision", event.revision(), Integer.class)
                        .bind("public", event.isPublic())
                        .add();
            }
            batch.execute();
        });
    }

    /** Numbers what has happened since the last time; no number is ever given to something before one that is visible. */
    public void number() {
        database.useHandle(handle -> {
            if (isOnlyOne(handle)) {
                while (handle.createUpdate(NUMBER).execute() > 0) {
                    // As many at a time as fit in memory.
                }
            }
        });
    }

    /** Says once that an edition's deadline is near. */
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

    /** Forgets what happened before a time. */
    public void forget(Instant before) {
        database.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private static boolean isOnlyOne(Handle handle) {
        return handle.createQuery(LOCK).mapTo(Boolean.class).one();
    }
}
