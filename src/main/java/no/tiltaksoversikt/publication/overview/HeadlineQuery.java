package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.publication.overview.text.Search;

/** Finds where in measures' texts a search has its hits; the database marks the text that it searches. */
@ApplicationScoped
class HeadlineQuery {

    private static final String SQL = """
            select m.id, m.from_revision, m.for_directorate, m.name, m.deliverable,
                   ts_headline('pg_catalog.norwegian', search_text(m.name), sought.words, sought.marks) as marked_name,
                   ts_headline('pg_catalog.norwegian', search_text(m.deliverable), sought.words, sought.marks) as marked_deliverable
            from measure m cross join (select ?::tsquery as words, ? as marks) as sought
            where (m.id, m.from_revision, m.for_directorate) in (select * from unnest(?::uuid[], ?::integer[], ?::boolean[]))
            """;
    private static final String MARKS = "HighlightAll=true, StartSel=\"" + Character.toString(MarkedText.START)
            + "\", StopSel=\"" + Character.toString(MarkedText.STOP) + "\"";

    private final DataSource database;

    HeadlineQuery(DataSource database) {
        this.database = database;
    }

    /** A measure's texts with their hits; the deliverable is null where there is none. */
    record Marked(MarkedText name, MarkedText deliverable) {}

    /** By measure, for a search that has found its words. */
    Map<Measure.Key, Marked> of(Collection<Measure.Key> measures, Search search) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, search.lexemes());
            statement.setString(2, MARKS);
            statement.setArray(3, connection.createArrayOf("uuid", each(measures, Measure.Key::id)));
            statement.setArray(4, connection.createArrayOf("integer", each(measures, Measure.Key::fromRevision)));
            statement.setArray(5, connection.createArrayOf("boolean", each(measures, Measure.Key::forDirectorate)));
            var marked = new HashMap<Measure.Key, Marked>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var deliverable = rows.getString("deliverable");
                    marked.put(
                            Rows.key(rows),
                            new Marked(
                                    MarkedText.of(rows.getString("name"), rows.getString("marked_name")),
                                    deliverable == null
                                            ? null
                                            : MarkedText.of(deliverable, rows.getString("marked_deliverable"))));
                }
            }
            return marked;
        } catch (SQLException failed) {
            throw new IllegalStateException("The hits can't be marked", failed);
        }
    }

    private static Object[] each(Collection<Measure.Key> keys, Function<Measure.Key, Object> part) {
        return keys.stream().map(part).toArray();
    }
}
