package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Writes measures: one batch for a whole answer, in the caller's transaction. */
@ApplicationScoped
public class MeasureStore {

    // Below, starting a COPY costs more than it saves.
    private static final int FEWEST_COPIED = 20;

    private static final int REPORTED = 0;
    private static final String UPSERT = upsert();
    private static final String COPY = "copy measure (" + String.join(", ", MeasureRow.COLUMNS) + ") from stdin";
    private static final String STORED = """
        select reference, position, content_hash, name_key from measure
        where edition_year = ? and org_number = ? and from_revision = 0 and for_directorate order by position
        """;
    private static final String CLOSE =
            "update measure set to_revision = ? where id = ? and to_revision = 2147483647 and from_revision < ?";
    private static final String DELETE_PUBLIC =
            "delete from measure where id = any(?) and from_revision = ? and not for_directorate";
    private static final String DELETE =
            "delete from measure where edition_year = ? and org_number = ? and reference = any(?)";
    private static final String RELINK =
            "update measure set lineage_id = ? where edition_year = ? and org_number = ? and reference = ?";

    private final DataSource database;

    public MeasureStore(DataSource database) {
        this.database = database;
    }

    /** What is stored of a measure beside its answers. */
    public record Stored(String reference, int position, String contentHash, String nameKey) {}

    /** An agency's stored measures by reference, in the order of its answer. */
    public Map<String, Stored> stored(int editionYear, String orgNumber) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(STORED)) {
            select.setInt(1, editionYear);
            select.setString(2, orgNumber);
            var found = new LinkedHashMap<String, Stored>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var reference = rows.getString(1);
                    found.put(reference, new Stored(reference, rows.getInt(2), rows.getString(3), rows.getString(4)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be read", failed);
        }
    }

    /** Stores measures that are new and measures that are stored already, whose participants the caller has locked. */
    public void store(Collection<AnsweredMeasure> added, Collection<AnsweredMeasure> changed) {
        if (added.size() < FEWEST_COPIED) {
            store(Stream.concat(added.stream(), changed.stream()).toList());
        } else {
            copy(added);
            store(changed);
        }
    }

    private void copy(Collection<AnsweredMeasure> added) {
        var text = new CopyText();
        added.forEach(measure -> MeasureRow.of(measure, REPORTED).forEach(text::add));
        try (var connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(text.toString()));
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be stored", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stores measures as they are reported, new ones and changed ones. */
    public void store(Collection<AnsweredMeasure> measures) {
        if (!measures.isEmpty()) {
            store(measures, REPORTED);
        }
    }

    /** Stores measures as they are from a revision on. */
    private void store(Collection<AnsweredMeasure> measures, int fromRevision) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            removePublicRows(connection, measures, fromRevision);
            for (var measure : measures) {
                for (var row : MeasureRow.of(measure, fromRevision)) {
                    bind(connection, upsert, row);
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be stored", failed);
        }
    }

    /** Removes an agency's measures with these references. */
    public void remove(int editionYear, String orgNumber, Collection<String> references) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setInt(1, editionYear);
            delete.setString(2, orgNumber);
            delete.setArray(3, connection.createArrayOf("text", references.toArray()));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be removed", failed);
        }
    }

    /** Puts measures that are stored into the lineages that they belong to now. */
    public void relink(int editionYear, Map<Lineages.MeasureKey, Lineages.Lineage> lineages) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(RELINK)) {
            for (var entry : lineages.entrySet()) {
                update.setObject(1, entry.getValue().id());
                update.setInt(2, editionYear);
                update.setString(3, entry.getKey().orgNumber());
                update.setString(4, entry.getKey().reference());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be linked", failed);
        }
    }

    private static String upsert() {
        var columns = MeasureRow.COLUMNS;
        return "insert into measure (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict (id, from_revision, for_directorate) do update set "
                + columns.stream()
                        .filter(column -> !MeasureRow.NEVER_CHANGED.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    /** Stores a measure as it is from a revision on that is not frozen yet; its states before stay. */
    public void correct(AnsweredMeasure measure, int fromRevision) {
        uncorrect(measure.id(), fromRevision);
        execute(CLOSE, fromRevision, measure.id(), fromRevision);
        store(List.of(measure), fromRevision);
    }

    /** Makes a measure again what it was before a revision that is not frozen yet. */
    public void uncorrect(UUID id, int fromRevision) {
        execute("delete from measure where id = ? and from_revision = ?", id, fromRevision);
        execute("update measure set to_revision = 2147483647 where id = ? and to_revision = ?", id, fromRevision);
    }

    /**
     * Waits until nobody is writing measures, and keeps everybody from it until the transaction ends, also who goes past the
     * locks of participants.
     */
    public void waitForWriters() {
        execute("lock table measure in share mode");
    }

    private void execute(String statement, Object... values) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (var index = 0; index < values.length; index++) {
                prepared.setObject(index + 1, values[index]);
            }
            prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be changed", failed);
        }
    }

    /** Where single answers are no longer exempt, the whole row is the public's as well. */
    private static void removePublicRows(Connection connection, Collection<AnsweredMeasure> measures, int fromRevision)
            throws SQLException {
        try (var delete = connection.prepareStatement(DELETE_PUBLIC)) {
            var whole = measures.stream()
                    .filter(measure -> !measure.answers().isPartlyPublic())
                    .map(AnsweredMeasure::id)
                    .toArray();
            delete.setArray(1, connection.createArrayOf("uuid", whole));
            delete.setInt(2, fromRevision);
            delete.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement upsert, List<Object> row) throws SQLException {
        var index = 1;
        for (var value : row) {
            bind(connection, upsert, index++, value);
        }
    }

    private static void bind(Connection connection, PreparedStatement upsert, int index, Object value)
            throws SQLException {
        if (value == null) {
            upsert.setNull(index, Types.NULL);
        } else if (value instanceof Enum<?> code) {
            upsert.setString(index, code.name());
        } else if (value instanceof Instant instant) {
            upsert.setTimestamp(index, Timestamp.from(instant));
        } else if (value instanceof List<?> elements) {
            var texts = elements.stream().map(Object::toString).toArray();
            upsert.setArray(index, connection.createArrayOf("text", texts));
        } else {
            upsert.setObject(index, value);
        }
    }
}
