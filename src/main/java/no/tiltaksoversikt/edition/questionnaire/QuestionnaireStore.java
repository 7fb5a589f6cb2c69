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

/** Reads and writes the directorate's questionnaires as documents, and reads which editions use them. */
@ApplicationScoped
class QuestionnaireStore {

    private static final String ALL = "select id, document from questionnaire order by created_at, id";
    private static final String VERSION = """
            select coalesce(hashtextextended(string_agg(id || ' ' || version || ' ' || changed_at, ',' order by id), 0), 0)
            from questionnaire
            """;
    private static final String FIND = "select document from questionnaire where id = :id";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('questionnaire'))";
    private static final String SAVE = """
            insert into questionnaire (id, document, version, created_at, changed_at)
            values (:id, :document, 1, :at, :at)
            on conflict (id) do update
            set document = excluded.document, version = questionnaire.version + 1, changed_at = excluded.changed_at
            """;
    /** The sandbox neither publishes a draft nor fixes it. */
    private static final String STATES = "select state from edition where questionnaire = :id and not sandbox";

    private static final String EDITIONS =
            "select year, state, questionnaire, sandbox as is_sandbox from edition order by year";
    private static final String HOLD = "select true from questionnaire where id = :id for key share";
    private static final String TAKE = "select true from questionnaire where id = :id for update";
    private static final String DELETE = "delete from questionnaire where id = :id";

    private final Jdbi database;

    QuestionnaireStore(Jdbi database) {
        this.database = database;
    }

    record Stored(String id, JsonNode document) {}

    List<Stored> all() {
        return database.withHandle(handle -> handle.createQuery(ALL)
                .map((row, context) -> new Stored(row.getString("id"), tree(row.getString("document"))))
                .list());
    }

    /** A number that every change increases. */
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

    /** Serialises changes until the transaction ends, since each is checked against the other questionnaires. */
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

    /** An edition, which may be the sandbox, and its questionnaire. */
    record Use(int year, String state, String questionnaire, boolean isSandbox) {}

    List<Use> uses() {
        return database.withHandle(
                handle -> handle.createQuery(EDITIONS).mapTo(Use.class).list());
    }

    /** Prevents deletion until the transaction ends. Returns false if there is no such questionnaire. */
    boolean hold(String id) {
        return isThere(HOLD, id);
    }

    /** Waits for transactions that hold it. Returns false if there is no such questionnaire. */
    boolean take(String id) {
        return isThere(TAKE, id);
    }

    private boolean isThere(String query, String id) {
        return database.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }

    void delete(String id) {
        database.useHandle(handle -> handle.createUpdate(DELETE).bind("id", id).execute());
    }

    /** The states of the editions that use it. */
    Set<String> statesOfEditions(String id) {
        return states(STATES, id);
    }

    /** The same; those editions cannot open until the transaction ends. */
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
