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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Writes measures: one batch for a whole answer, in the caller's transaction. */
@ApplicationScoped
public class MeasureStore {

    // Below, starting a COPY costs more than it saves.
    private static final int FEWEST_COPIED = 20;

    private static final String UPSERT = upsert();
    private static final String COPY = "copy measure (" + String.join(", ", MeasureRow.COLUMNS) + ") from stdin";
    private static final String STORED = """
            select reference, position, content_hash, name_key from measure
            where edition_year = ? and org_number = ? order by position
            """;
    private static final String DELETE =
            "delete from measure where edition_year = ? and org_number = ? and reference = any(?)";

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

    /** Stores measures that are not there yet, whose participant the caller has locked. */
    public void insert(Collection<AnsweredMeasure> measures) {
        if (measures.size() < FEWEST_COPIED) {
            store(measures);
            return;
        }
        var text = new CopyText();
        measures.forEach(measure -> text.add(MeasureRow.of(measure)));
        try (var connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(text.toString()));
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be stored", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stores measures, new ones and changed ones. */
    public void store(Collection<AnsweredMeasure> measures) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            for (var measure : measures) {
                bind(connection, upsert, measure);
                upsert.addBatch();
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

    private static String upsert() {
        var columns = MeasureRow.COLUMNS;
        return "insert into measure (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict (id) do update set "
                + columns.stream()
                        .filter(column -> !MeasureRow.NEVER_CHANGED.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    private static void bind(Connection connection, PreparedStatement upsert, AnsweredMeasure measure)
            throws SQLException {
        var index = 1;
        for (var value : MeasureRow.of(measure)) {
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
