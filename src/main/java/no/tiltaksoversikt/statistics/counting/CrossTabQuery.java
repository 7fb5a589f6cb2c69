package no.tiltaksoversikt.statistics.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.tiltaksoversikt.statistics.variable.BoundSql;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Counts measures by up to three variables in one scan, those with the same answers in one row. */
@ApplicationScoped
class CrossTabQuery {

    private static final String SQL = """
            select {answers}, count(*) as measures{sums}
            from {tables}
            where {selected}
            group by {columns}
            """;

    private final DataSource database;

    CrossTabQuery(DataSource database) {
        this.database = database;
    }

    CrossTabCounts count(Selection selection, List<Variable> by, Metric metric) {
        var bound = new BoundSql();
        var sql = SQL.replace("{answers}", each(by, CrossTabQuery::text))
                .replace("{sums}", metric.aggregates())
                .replace("{tables}", BoundSql.tables(needsParticipant(selection, by)))
                .replace("{selected}", bound.condition(selection))
                .replace("{columns}", each(by, Variable::expression));
        try (var connection = database.getConnection();
                var statement = bound.prepare(connection, sql);
                var rows = statement.executeQuery()) {
            return read(rows, by.size(), metric);
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be counted", failed);
        }
    }

    private static boolean needsParticipant(Selection selection, List<Variable> by) {
        return selection.needsParticipant() || by.stream().anyMatch(Variable::isOfParticipant);
    }

    /** The codes, separated by commas where there may be several; null or empty where there are none. */
    static String text(Variable variable) {
        return variable.isMultiple()
                ? "array_to_string(" + variable.expression() + ", ',')"
                : variable.expression() + "::text";
    }

    private static String each(List<Variable> by, Function<Variable, String> part) {
        return by.stream().map(part).collect(Collectors.joining(", "));
    }

    private static CrossTabCounts read(ResultSet rows, int variables, Metric metric) throws SQLException {
        var combinations = new Combinations();
        while (rows.next()) {
            var answers = new ArrayList<List<String>>(variables);
            for (var place = 1; place <= variables; place++) {
                answers.add(codes(rows.getString(place)));
            }
            combinations.add(answers, tally(rows, metric));
        }
        return combinations.counts();
    }

    /** What {@link #text} gives. */
    static List<String> codes(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static Tally tally(ResultSet rows, Metric metric) throws SQLException {
        var measures = rows.getLong("measures");
        if (metric == Metric.COUNT) {
            return new Tally(measures, 0, 0);
        }
        var amount = rows.getBigDecimal("amount");
        return new Tally(
                measures, (amount == null ? BigDecimal.ZERO : amount).longValueExact(), rows.getLong("stated"));
    }
}
