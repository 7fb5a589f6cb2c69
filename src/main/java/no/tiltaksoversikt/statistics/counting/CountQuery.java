package no.tiltaksoversikt.statistics.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.CrossTabCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.PopulationCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Tally;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.jdbi.v3.core.Jdbi;

/** Counts in the database, for editions in any state; each question is one scan. */
@ApplicationScoped
class CountQuery implements MeasureCounts {

    /** A row for each combination of answers. */
    private static final String CROSS_TAB = """
            select {answers}, count(*) as measures{sums}
            from {tables}
            where {selected}
            group by {columns}
            """;

    /** A row per ministry, so that counting ministries needs neither another scan nor a sort. */
    private static final String POPULATIONS = """
            select {counts}
            from {tables}
            where {selected}
            group by p.ministry_code
            """;

    private final Jdbi database;

    CountQuery(Jdbi database) {
        this.database = database;
    }

    @Override
    public CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric) {
        var conditions = new ConditionSql();
        var variables = Stream.concat(by.stream(), selection.criteria().stream().map(Criterion::variable));
        var sql = CROSS_TAB
                .replace("{answers}", each(by, Variable::asText))
                .replace("{sums}", metric.aggregates())
                .replace("{tables}", ConditionSql.tables(variables.anyMatch(Variable::isOfParticipant)))
                .replace("{selected}", selected(selection, conditions))
                .replace("{columns}", each(by, Variable::expression));
        var combinations = new Combinations();
        database.useHandle(handle -> conditions
                .bindTo(handle.createQuery(sql))
                .map((row, context) -> {
                    combinations.add(answers(row, by.size()), tally(row, metric));
                    return true;
                })
                .forEach(counted -> {}));
        return combinations.counts();
    }

    private static String each(List<Variable> by, Function<Variable, String> part) {
        return by.stream().map(part).collect(Collectors.joining(", "));
    }

    private static String selected(Selection selection, ConditionSql conditions) {
        var revision = conditions.parameter(selection.revision());
        return "m.edition_year = " + conditions.parameter(selection.editionYear()) + " and "
                + selection.visibility().conditionAt("m", revision) + " and "
                + conditions.all(selection.criteria());
    }

    private static List<List<String>> answers(ResultSet row, int variables) throws SQLException {
        var answers = new ArrayList<List<String>>(variables);
        for (var column = 1; column <= variables; column++) {
            answers.add(Variable.codesOf(row.getString(column)));
        }
        return answers;
    }

    private static Tally tally(ResultSet row, Metric metric) throws SQLException {
        var measures = row.getLong("measures");
        if (metric == Metric.COUNT) {
            return new Tally(measures, 0, 0);
        }
        var amount = row.getBigDecimal("amount");
        return new Tally(measures, (amount == null ? BigDecimal.ZERO : amount).longValueExact(), row.getLong("stated"));
    }

    @Override
    public PopulationCounts populations(Selection selection, Set<List<Criterion>> sets) {
        var inOrder = List.copyOf(sets);
        var conditions = new ConditionSql();
        var counts = inOrder.stream()
                .map(criteria -> "count(*) filter (where " + conditions.all(criteria) + ")")
                .collect(Collectors.joining(",\n       "));
        var sql = POPULATIONS
                .replace("{counts}", counts)
                .replace("{tables}", ConditionSql.tables(true))
                .replace("{selected}", selected(selection, conditions));
        var ministries = database.withHandle(handle -> conditions
                .bindTo(handle.createQuery(sql))
                .map((row, context) -> counts(row, inOrder.size()))
                .list());
        var measures = new HashMap<List<Criterion>, Long>();
        for (var set = 0; set < inOrder.size(); set++) {
            var column = set;
            var sum =
                    ministries.stream().mapToLong(ministry -> ministry[column]).sum();
            measures.put(inOrder.get(set), sum);
        }
        return new PopulationCounts(measures, ministries.size());
    }

    private static long[] counts(ResultSet row, int sets) throws SQLException {
        var counts = new long[sets];
        for (var set = 0; set < sets; set++) {
            counts[set] = row.getLong(set + 1);
        }
        return counts;
    }
}
