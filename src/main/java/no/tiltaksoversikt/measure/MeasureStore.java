package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** Writes measures: one batch for a whole answer, in the caller's transaction. */
@ApplicationScoped
public class MeasureStore {

    private static final List<String> OWN_COLUMNS = List.of(
            "id",
            "edition_year",
            "org_number",
            "reference",
            "position",
            "lineage_id",
            "late",
            "received_at",
            "content_hash",
            "name_key",
            "cost_class",
            "cross_cutting",
            "municipal",
            "internal");

    /** What the first receipt decided for ever. */
    private static final List<String> NEVER_CHANGED =
            List.of("id", "edition_year", "org_number", "reference", "lineage_id", "late", "received_at");

    private static final String UPSERT = upsert();
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
        var columns = Stream.concat(
                        OWN_COLUMNS.stream(), Stream.of(AnswerField.values()).map(AnswerField::column))
                .toList();
        return "insert into measure (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ") on conflict (id) do update set "
                + columns.stream()
                        .filter(column -> !NEVER_CHANGED.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    private static void bind(Connection connection, PreparedStatement upsert, AnsweredMeasure measure)
            throws SQLException {
        var answers = measure.answers();
        var values = new ArrayList<>();
        values.add(measure.id());
        values.add(measure.editionYear());
        values.add(measure.orgNumber());
        values.add(measure.reference());
        values.add(measure.position());
        values.add(MeasureId.lineageOf(measure.orgNumber(), measure.reference()));
        values.add(measure.late());
        values.add(Timestamp.from(measure.receivedAt()));
        values.add(measure.contentHash());
        values.add(answers.nameKey());
        values.add(answers.costClass() == null ? null : answers.costClass().name());
        values.add(answers.crossCutting());
        values.add(answers.municipal());
        values.add(answers.internal());
        var index = 1;
        for (var value : values) {
            upsert.setObject(index++, value);
        }
        for (var field : AnswerField.values()) {
            bind(connection, upsert, index++, field.type(), answers.get(field));
        }
    }

    private static void bind(
            Connection connection, PreparedStatement upsert, int index, AnswerField.Type type, Object value)
            throws SQLException {
        if (value == null) {
            upsert.setNull(index, Types.NULL);
            return;
        }
        switch (type) {
            case TEXT, EMAIL -> upsert.setString(index, (String) value);
            case BOOLEAN -> upsert.setBoolean(index, (Boolean) value);
            case AMOUNT -> upsert.setLong(index, (Long) value);
            case CODE -> upsert.setString(index, ((Enum<?>) value).name());
            case CODES, TEXTS -> {
                var texts = ((List<?>) value).stream().map(Object::toString).toArray();
                upsert.setArray(index, connection.createArrayOf("text", texts));
            }
        }
    }
}
