package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes dead letters: events whose delivery to a subscriber failed for good. */
@ApplicationScoped
class DeadLetterStore {

    private static final String BURY = """
        insert into event_dead_letter (org_number, subscription, position, attempts, failed_at, failure)
        values (:agency, :id, :position, :attempts, :now, :failure)
        on conflict (org_number, subscription, position) do update
            set attempts = event_dead_letter.attempts + 1, failed_at = :now, failure = :failure, is_requested = false
        """;
    private static final String LIST = """
        select e.*, d.attempts, d.failed_at, d.failure from event_dead_letter d join event e using (position)
        where d.org_number = :agency and d.subscription = :id
        """;
    private static final String REQUEST = """
        update event_dead_letter d set is_requested = true from event e
        where e.position = d.position and d.org_number = :agency and d.subscription = :id and e.event_id = any(:events)
        """;
    private static final String REMOVE =
            "delete from event_dead_letter where org_number = :agency and subscription = :id and position = :position";

    private final Jdbi database;
    private final String source;

    DeadLetterStore(Jdbi database, @ConfigProperty(name = "tiltak.publication.base-url") String baseUrl) {
        this.database = database;
        this.source = baseUrl + "/v1";
    }

    /** An event that could not be delivered. */
    @Schema(name = "DeadLetter")
    record DeadLetter(EventView event, int attempts, Instant failedAt, String failure) {}

    void bury(EventSubscription subscription, EventView event, Instant now, String failure) {
        database.useHandle(handle -> handle.createUpdate(BURY)
                .bind("agency", subscription.orgNumber())
                .bind("id", subscription.id())
                .bind("position", event.position())
                .bind("attempts", subscription.attempts() + 1)
                .bind("now", now)
                .bind("failure", failure)
                .execute());
    }

    void remove(EventSubscription subscription, EventView event) {
        database.useHandle(handle -> handle.createUpdate(REMOVE)
                .bind("agency", subscription.orgNumber())
                .bind("id", subscription.id())
                .bind("position", event.position())
                .execute());
    }

    List<DeadLetter> of(EventSubscription subscription) {
        return query(LIST + " order by position", subscription);
    }

    /** The first dead letter whose replay is requested. */
    Optional<EventView> firstRequested(EventSubscription subscription) {
        return query(LIST + " and d.is_requested order by position limit 1", subscription).stream()
                .map(DeadLetter::event)
                .findFirst();
    }

    /** Requests the replay of dead letters. */
    int request(EventSubscription subscription, Collection<UUID> events) {
        return database.withHandle(handle -> handle.createUpdate(REQUEST)
                .bind("agency", subscription.orgNumber())
                .bind("id", subscription.id())
                .bind("events", events.toArray(UUID[]::new))
                .execute());
    }

    private List<DeadLetter> query(String sql, EventSubscription subscription) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bind("agency", subscription.orgNumber())
                .bind("id", subscription.id())
                .map((row, context) -> letter(row))
                .list());
    }

    private DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                EventView.of(row, source),
                row.getInt("attempts"),
                row.getTimestamp("failed_at").toInstant(),
                row.getString("failure"));
    }
}
