package no.tiltaksoversikt.statistics.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.tiltaksoversikt.statistics.variable.BoundSql;
import no.tiltaksoversikt.statistics.variable.Criterion;

/** Counts many overlapping sets of measures in one scan. */
@ApplicationScoped
class PopulationQuery {

    /** A row per ministry, so that the number of ministries needs neither a second scan nor a sort. */
    private static final String SQL = """
            select {counts}
            from {tables}
            where {selected}
            group by p.ministry_code
            """;

    private final DataSource database;

    PopulationQuery(DataSource database) {
        this.database = database;
    }

    /** The sizes of the sets, each a list of criteria that all hold. */
    PopulationCounts count(Selection selection, Set<List<Criterion>> sets) {
        var inOrder = List.copyOf(sets);
        var bound = new BoundSql();
        var counts = inOrder.stream()
                .map(criteria -> "count(*) filter (where " + bound.condition(criteria) + ")")
                .collect(Collectors.joining(",\n       "));
        var sql = SQL.replace("{counts}", counts)
                .replace("{tables}", BoundSql.tables(true))
                .replace("{selected}", bound.condition(selection));
        try (var connection = database.getConnection();
                var statement = bound.prepare(connection, sql);
                var rows = statement.executeQuery()) {
            return read(rows, inOrder);
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be counted", failed);
        }
    }

    private static PopulationCounts read(ResultSet rows, List<List<Criterion>> sets) throws SQLException {
        Map<List<Criterion>, Long> measures = new HashMap<>();
        sets.forEach(criteria -> measures.put(criteria, 0L));
        var ministries = 0L;
        while (rows.next()) {
            ministries++;
            for (var column = 0; column < sets.size(); column++) {
                measures.merge(sets.get(column), rows.getLong(column + 1), Long::sum);
            }
        }
        return new PopulationCounts(measures, ministries);
    }
}
