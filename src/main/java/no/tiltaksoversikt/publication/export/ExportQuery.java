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
import no.tiltaksoversikt.platform.tabular.Headings;
import no.tiltaksoversikt.platform.tabular.TableWriter;
import no.tiltaksoversikt.platform.text.Language;
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
        var labels = headings == Headings.LABELS ? new CodeLabeller(columns, edition.questionnaire(), language) : null;
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
                        .map((row, context) -> values(row, columns))
                        .forEach(values -> write(labels == null ? values : labels.of(values), table))));
    }

    private static void write(List<Object> values, TableWriter table) {
        try {
            table.row(values);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Object> values(ResultSet row, List<ExportColumn> columns) throws SQLException {
        var values = new ArrayList<>(columns.size());
        var index = 1;
        for (var column : columns) {
            values.add(
                    switch (column.type()) {
                        case TEXT -> row.getString(index);
                        case TEXTS -> texts(row, index);
                        case INTEGER -> nullable(row, row.getLong(index));
                        case BOOLEAN -> nullable(row, row.getBoolean(index));
                    });
            index++;
        }
        return values;
    }

    private static Object nullable(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static List<String> texts(ResultSet row, int index) throws SQLException {
        var array = row.getArray(index);
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }
}
