package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.measure.Measure;
import org.jdbi.v3.core.Jdbi;

/** Marks the hits of a search in measures' texts. The database marks the text that it searches. */
@ApplicationScoped
public class HeadlineQuery {

    private static final String SQL = """
        select m.id, m.from_revision, m.for_directorate, m.name, m.deliverable,
               ts_headline('pg_catalog.norwegian', search_text(m.name), sought.words, sought.marks) as marked_name,
               ts_headline('pg_catalog.norwegian', search_text(m.deliverable), sought.words, sought.marks) as marked_deliverable
        from measure m cross join (select :lexemes::tsquery as words, :marks as marks) as sought
        where (m.id, m.from_revision, m.for_directorate)
            in (select * from unnest(:ids, :revisions, :visibilities))
        """;
    private static final String MARKS = "HighlightAll=true, StartSel=\"" + Character.toString(MarkedText.START)
            + "\", StopSel=\"" + Character.toString(MarkedText.STOP) + "\"";

    private final Jdbi database;

    HeadlineQuery(Jdbi database) {
        this.database = database;
    }

    /** A measure's texts with their hits; the deliverable is null where there is none. */
    public record Marked(MarkedText name, MarkedText deliverable) {}

    /** By measure, for a search that has found words. */
    public Map<Measure.Key, Marked> of(Collection<Measure.Key> measures, Search search) {
        return database.withHandle(handle -> handle.createQuery(SQL)
                .bind("lexemes", search.lexemes())
                .bind("marks", MARKS)
                .bind("ids", measures.stream().map(Measure.Key::id).toArray(UUID[]::new))
                .bind(
                        "revisions",
                        measures.stream().map(Measure.Key::fromRevision).toArray(Integer[]::new))
                .bind(
                        "visibilities",
                        measures.stream().map(Measure.Key::forDirectorate).toArray(Boolean[]::new))
                .map((row, context) -> Map.entry(CurrentRows.key(row), marked(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Marked marked(ResultSet row) throws SQLException {
        var deliverable = row.getString("deliverable");
        return new Marked(
                MarkedText.of(row.getString("name"), row.getString("marked_name")),
                deliverable == null ? null : MarkedText.of(deliverable, row.getString("marked_deliverable")));
    }
}
