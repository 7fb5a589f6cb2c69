package no.tiltaksoversikt.publication.export;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.tabular.Headings;
import no.tiltaksoversikt.platform.tabular.TableWriter;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads an edition's measures into a table by one query, and therefore from one state of the data. The driver fetches in batches only inside
 * a transaction.
 */
@ApplicationScoped
class ExportQuery {

    /** A name in the file's language. Column names cannot be parameters. */
    static final String NAME_OF = "coalesce(p.%s_{language}, p.%s_nb)";

    private static final int FETCHED_AT_ONCE = 1000;

    /** A file of a million measures takes a minute or two. */
    private static final int LONGEST_SECONDS = 3600;

    private static final String SQL = """
        select {columns}
        from measure m
        join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number
        where m.edition_year = :year and {visible}{only}
        order by m.org_number, m.position, m.reference
        """;

    private final Jdbi database;

    ExportQuery(Jdbi database) {
        this.database = database;
    }

    /** Writes a row for each measure. Where headings are labels, codes are as well. */
    void write(EditionFacts edition, ExportRows wanted, Headings headings, Language language, TableWriter table) {
        var columns = wanted.columns();
        var labels = columns.stream()
                .map(column -> headings == Headings.LABELS
                        ? column.codes(edition.questionnaire(), language)
                        : List.<CategoryView>of())
                .map(codes -> codes.stream().collect(Collectors.toMap(CategoryView::code, CategoryView::label)))
                .toList();
        var ids = wanted.only();
        QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .run(() -> database.useHandle(handle -> handle.createQuery(SQL.replace(
                                        "{columns}", ExportSchema.expressions(columns))
                                .replace("{visible}", wanted.visibility().conditionAt("m", ":revision"))
                                .replace("{only}", ids == null ? "" : " and m.id = any(:ids)")
                                .replace("{language}", language.tag()))
                        .bind("year", edition.year())
                        .bind("revision", edition.revision())
                        .bindMap(ids == null ? Map.of() : Map.of("ids", ids.toArray(UUID[]::new)))
                        .setFetchSize(FETCHED_AT_ONCE)
                        .map((row, context) -> values(row, columns, labels))
                        .forEach(values -> write(values, table))));
    }

    private static void write(List<Object> values, TableWriter table) {
        try {
            table.row(values);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Object> values(ResultSet row, List<ExportColumn> columns, List<Map<String, String>> labels)
            throws SQLException {
        var values = new ArrayList<>(columns.size());
        for (var index = 1; index <= columns.size(); index++) {
            var value =
                    switch (columns.get(index - 1).type()) {
                        case TEXT -> row.getString(index);
                        case TEXTS -> texts(row, index);
                        case INTEGER -> nullable(row, row.getLong(index));
                        case BOOLEAN -> nullable(row, row.getBoolean(index));
                    };
            values.add(labelled(value, labels.get(index - 1)));
        }
        return values;
    }

    /** The labels of codes; other values stay. */
    private static Object labelled(Object value, Map<String, String> labels) {
        if (value == null || labels.isEmpty()) {
            return value;
        }
        if (value instanceof List<?> codes) {
            return codes.stream().map(code -> labelled(code, labels)).toList();
        }
        // Only a manual change of the database can store a code that the questionnaire does not offer.
        return labels.getOrDefault(value.toString(), value.toString());
    }

    private static Object nullable(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static List<String> texts(ResultSet row, int index) throws SQLException {
        var array = row.getArray(index);
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }
}
