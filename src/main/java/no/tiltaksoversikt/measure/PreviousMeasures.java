package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What a measure was when it was last reported: in the latest earlier edition that takes no answers any more. An edition
 * that is still open is left out, since what stands in it today says nothing about what it will be compared with.
 */
@ApplicationScoped
public class PreviousMeasures {

    private static final String SELECT = """
            select asked.org_number, asked.reference, last.id
            from unnest(?, ?, ?) as asked (org_number, reference, lineage_id)
            cross join lateral (
                select m.id from measure m join edition e on e.year = m.edition_year
                where m.lineage_id = asked.lineage_id and m.edition_year < ?
                    and e.state in ('CLOSED', 'FROZEN', 'PUBLISHED')
                order by m.edition_year desc limit 1
            ) as last
            """;

    private final DataSource database;

    public PreviousMeasures(DataSource database) {
        this.database = database;
    }

    /** A measure in the edition that is being answered. */
    public record Key(String orgNumber, String reference) {}

    /** An agency's measures as they were last reported, by the reference that they have now. */
    public Map<String, Measure> of(int editionYear, String orgNumber, Collection<String> references) {
        var asked = references.stream()
                .map(reference -> new Key(orgNumber, reference))
                .toList();
        var found = new HashMap<String, Measure>();
        of(editionYear, asked).forEach((key, measure) -> found.put(key.reference(), measure));
        return found;
    }

    /** Measures as they were last reported; those that were not are left out. */
    public Map<Key, Measure> of(int editionYear, Collection<Key> asked) {
        var ids = asked.isEmpty() ? Map.<Key, UUID>of() : ids(editionYear, List.copyOf(asked));
        if (ids.isEmpty()) {
            return Map.of();
        }
        var measures =
                Measure.withIds(ids.values()).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        var found = new HashMap<Key, Measure>();
        ids.forEach((key, id) -> found.put(key, measures.get(id)));
        return found;
    }

    private Map<Key, UUID> ids(int editionYear, List<Key> asked) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            var agencies = asked.stream().map(Key::orgNumber).toArray();
            var references = asked.stream().map(Key::reference).toArray();
            var lineages = asked.stream()
                    .map(key -> MeasureId.lineageOf(key.orgNumber(), key.reference()))
                    .toArray();
            select.setArray(1, connection.createArrayOf("text", agencies));
            select.setArray(2, connection.createArrayOf("text", references));
            select.setArray(3, connection.createArrayOf("uuid", lineages));
            select.setInt(4, editionYear);
            var found = new HashMap<Key, UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(new Key(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The earlier measures can't be read", failed);
        }
    }
}
