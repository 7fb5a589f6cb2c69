package no.tiltaksoversikt.publication.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.text.Language;

/**
 * An edition's public measures, by one query and thus as they were at one moment. PostgreSQL hands them out by the
 * thousand; the driver would fetch all at once if the connection committed by itself.
 */
@ApplicationScoped
class MeasureRows {

    /** The column of a name in the file's language; SQL can't take a column's name as a parameter. */
    static final String NAME_OF = "coalesce(p.%s_{language}, p.%s_nb)";

    private static final int FETCHED_AT_ONCE = 1000;

    private static final String SQL = """
            select {columns}
            from measure m
            join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number
            where m.edition_year = ? and m.from_revision <= ? and m.to_revision > ? and m.for_public
            order by m.org_number, m.position, m.reference
            """.replace("{columns}", ExportColumns.expressions());

    private final DataSource database;

    MeasureRows(DataSource database) {
        this.database = database;
    }

    /** Takes a measure: one value per column. */
    @FunctionalInterface
    interface Reader {
        void row(List<Object> values) throws IOException;
    }

    void read(EditionFacts edition, Language language, Reader reader) throws IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try {
                read(connection, edition, language, reader);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be read", failed);
        }
    }

    private static void read(Connection connection, EditionFacts edition, Language language, Reader reader)
            throws SQLException, IOException {
        var sql = SQL.replace("{language}", language.tag());
        try (var select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            select.setInt(1, edition.year());
            select.setInt(2, edition.revision());
            select.setInt(3, edition.revision());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.row(values(rows));
                }
            }
        }
    }

    private static List<Object> values(ResultSet row) throws SQLException {
        var values = new ArrayList<>(ExportColumns.ALL.size());
        var index = 1;
        for (var column : ExportColumns.ALL) {
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
