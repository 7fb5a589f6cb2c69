package no.tiltaksoversikt.statistics.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Reads a frozen edition's measures into columns, in one streamed pass. */
@ApplicationScoped
class ColumnQuery {

    /** At least what a measure takes: a byte per variable, eight per amount, a bit for its publicity; and some room. */
    static final int BYTES_PER_MEASURE = 40;

    private static final int FETCHED_AT_ONCE = 5_000;
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String SIZE = """
            select (select count(*) from measure m
                where m.edition_year = e.year and m.from_revision <= ? and m.to_revision > ?)
            from edition e
            where e.year = ? and e.revision >= ? and e.state in ('FROZEN', 'PUBLISHED')
            """;

    private static final String SQL = """
            select m.for_public::text, m.for_directorate::text, {amounts}, {codes}
            from measure m
            join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number
            where m.edition_year = ? and m.from_revision <= ? and m.to_revision > ?
            """.replace(
                    "{amounts}",
                    Arrays.stream(Metric.values())
                            .flatMap(metric -> metric.source().stream())
                            .map(field -> "m." + field.column())
                            .collect(Collectors.joining(", ")))
            .replace(
                    "{codes}",
                    Arrays.stream(Variable.values()).map(CrossTabQuery::text).collect(Collectors.joining(", ")));

    private final DataSource database;
    private final DatabaseCounts counts;

    ColumnQuery(DataSource database, DatabaseCounts counts) {
        this.database = database;
        this.counts = counts;
    }

    /** The columns of a revision; empty where they would take more memory than that. */
    Optional<EditionColumns> read(int year, int revision, long mostBytes) {
        try (var connection = database.getConnection()) {
            // Only in a transaction does the driver fetch rows little by little.
            connection.setAutoCommit(false);
            try (var snapshot = connection.prepareStatement(SNAPSHOT)) {
                snapshot.execute();
                var rows = size(connection, year, revision);
                return rows * BYTES_PER_MEASURE > mostBytes
                        ? Optional.empty()
                        : Optional.of(read(connection, year, revision, Math.toIntExact(rows)));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be read into columns", failed);
        }
    }

    private static long size(Connection connection, int year, int revision) throws SQLException {
        try (var statement = connection.prepareStatement(SIZE)) {
            statement.setInt(1, revision);
            statement.setInt(2, revision);
            statement.setInt(3, year);
            statement.setInt(4, revision);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Edition %d has no frozen revision %d".formatted(year, revision));
                }
                return row.getLong(1);
            }
        }
    }

    private EditionColumns read(Connection connection, int year, int revision, int rows) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, year);
            statement.setInt(2, revision);
            statement.setInt(3, revision);
            statement.setFetchSize(FETCHED_AT_ONCE);
            return read(statement, rows);
        }
    }

    private EditionColumns read(PreparedStatement statement, int rows) throws SQLException {
        var forPublic = new CodeColumn.Builder(rows);
        var forDirectorate = new CodeColumn.Builder(rows);
        var amounts = new EnumMap<Metric, long[]>(Metric.class);
        Arrays.stream(Metric.values())
                .filter(metric -> metric.source().isPresent())
                .forEach(metric -> amounts.put(metric, new long[rows]));
        var codes = new EnumMap<Variable, CodeColumn.Builder>(Variable.class);
        Arrays.stream(Variable.values()).forEach(variable -> codes.put(variable, new CodeColumn.Builder(rows)));
        try (var measures = statement.executeQuery()) {
            for (var row = 0; measures.next(); row++) {
                var column = 1;
                forPublic.add(measures.getString(column++));
                forDirectorate.add(measures.getString(column++));
                for (var amount : amounts.values()) {
                    var value = measures.getLong(column++);
                    amount[row] = measures.wasNull() ? -1 : value;
                }
                for (var code : codes.values()) {
                    code.add(measures.getString(column++));
                }
            }
        }
        return new EditionColumns(
                codes.entrySet().stream().collect(Collectors.toMap(java.util.Map.Entry::getKey, it -> it.getValue()
                        .build())),
                amounts,
                new EditionColumns.Readers(forPublic.build(), forDirectorate.build()),
                rows,
                counts);
    }
}
