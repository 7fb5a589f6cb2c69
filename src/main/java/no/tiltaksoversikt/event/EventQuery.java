package no.tiltaksoversikt.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Reads the numbered events. */
@ApplicationScoped
class EventQuery {

    private static final String VISIBLE = "(is_public or :seesAll or org_number = :reader)";
    private static final String POSITION = "select position from event where event_id = :id and " + VISIBLE;
    private static final String AFTER = """
        select position, event_id, type, at, edition_year, org_number, reference, revision from event
        where position > :after and %s and (cardinality(:types) = 0 or type = any(:types))
        order by position limit :most
        """.formatted(VISIBLE);

    private final Jdbi database;
    private final String source;

    EventQuery(Jdbi database, @ConfigProperty(name = "tiltak.publication.base-url") String baseUrl) {
        this.database = database;
        this.source = baseUrl + "/v1";
    }

    /**
     * A reader and what it may see.
     *
     * @param orgNumber null for the public
     */
    record Reader(String orgNumber, boolean seesAll) {}

    /** The position of an event that the reader may see; a problem 404 if there is none. */
    long position(UUID event, Reader reader) {
        return database.withHandle(handle -> handle.createQuery(POSITION)
                        .bind("id", event)
                        .bind("seesAll", reader.seesAll())
                        .bind("reader", reader.orgNumber())
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> new Problem(ProblemType.EVENT_NOT_FOUND).with("id", event));
    }

    /** The reader's events after a position, of all types if none is given. */
    List<EventView> after(long position, Reader reader, Collection<String> types, int most) {
        return database.withHandle(handle -> handle.createQuery(AFTER)
                .bind("after", position)
                .bind("seesAll", reader.seesAll())
                .bind("reader", reader.orgNumber())
                .bind("types", types.toArray(String[]::new))
                .bind("most", most)
                .map((row, context) -> EventView.of(row, source))
                .list());
    }
}
