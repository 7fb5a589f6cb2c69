package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tiltaksoversikt.platform.http.StrictJson;
import org.jdbi.v3.core.Jdbi;

/** The questionnaires that the directorate keeps, as documents, and what the editions have come to that use them. */
@ApplicationScoped
class QuestionnaireStore {

    private static final String ALL = "select id, document from questionnaire order by created_at, id";
    private static final String VERSION = "select coalesce(sum(version), 0) from questionnaire";
    private static final String FIND = "select document from questionnaire where id = :id";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('questionnaire'))";
    private static final String SAVE = """
            insert into questionnaire (id, document, version, created_at, changed_at)
            values (:id, :document, 1, :at, :at)
            on conflict (id) do update
            set document = excluded.document, version = questionnaire.version + 1, changed_at = excluded.changed_at
            """;
    private static final String STATES = "select state from edition where questionnaire = :id";

    private final Jdbi database;

    QuestionnaireStore(Jdbi database) {
        this.database = database;
    }

    /** A questionnaire as it is kept. */
    record Stored(String id, JsonNode document) {}

    List<Stored> all() {
        return database.withHandle(handle -> handle.createQuery(ALL)
                .map((row, context) -> new Stored(row.getString("id"), tree(row.getString("document"))))
                .list());
    }

    /** A number that every change makes larger. */
    long version() {
        return database.withHandle(
                handle -> handle.createQuery(VERSION).mapTo(Long.class).one());
    }

    Optional<JsonNode> find(String id) {
        return database.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> tree(row.getString("document")))
                .findOne());
    }

    /** One change at a time, until the end of the transaction: each is checked against the others. */
    void lock() {
        database.useHandle(handle -> handle.execute(LOCK));
    }

    void save(String id, JsonNode document, Instant now) {
        database.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("id", id)
                .bind("document", document.toString())
                .bind("at", now)
                .execute());
    }

    /** The states of the editions that ask it. */
    Set<String> statesOfEditions(String id) {
        return states(STATES, id);
    }

    /** The same; their opening waits for the transaction's end. */
    Set<String> lockedStatesOfEditions(String id) {
        return states(STATES + " for share", id);
    }

    private Set<String> states(String query, String id) {
        return database.withHandle(handle ->
                handle.createQuery(query).bind("id", id).mapTo(String.class).set());
    }

    private static JsonNode tree(String json) {
        return StrictJson.readTree(json.getBytes(StandardCharsets.UTF_8));
    }
}
