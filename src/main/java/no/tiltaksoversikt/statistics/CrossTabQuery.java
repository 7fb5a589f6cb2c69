package no.tiltaksoversikt.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Counts measures by up to three variables in one scan. Measures with the same answers are counted first, arrays taken
 * as they are; only these few combinations are then spread over the choices of multiple answers. So a measure is one
 * measure in population and answered, however many choices it makes.
 */
@ApplicationScoped
class CrossTabQuery {

    private static final String SQL = """
            with combination as materialized (
                select {answers}, count(*) as measures, sum({amount}) as amount, count({amount}) as stated
                from {tables}
                where {selected}
                group by {places}
            )
            select true as is_total, {nulls}, sum(measures) as measures,
                   sum(measures) filter (where {answered}) as answered, null as amount, null as stated
            from combination
            union all
            select false, {codes}, sum(measures), null, sum(amount), sum(stated)
            from combination{choices}
            where {answered}
            group by {codes}
            """;

    private final DataSource database;

    CrossTabQuery(DataSource database) {
        this.database = database;
    }

    CrossTabCounts count(Selection selection, List<Variable> by, Metric metric) {
        var bound = new BoundSql();
        var sql = SQL.replace("{answers}", each(by, ", ", i -> by.get(i).expression() + " as v" + i))
                .replace("{amount}", metric.expression())
                .replace("{tables}", BoundSql.tables(needsParticipant(selection, by)))
                .replace("{selected}", bound.condition(selection))
                .replace("{places}", each(by, ", ", i -> String.valueOf(i + 1)))
                .replace("{nulls}", each(by, ", ", i -> "null as c" + i))
                .replace("{answered}", each(by, " and ", i -> answered(by.get(i), i)))
                .replace("{codes}", each(by, ", ", i -> by.get(i).isMultiple() ? "c" + i : "v" + i + "::text"))
                .replace("{choices}", each(by, "", i -> by.get(i).isMultiple() ? choices(i) : ""));
        try (var connection = database.getConnection();
                var statement = bound.prepare(connection, sql);
                var rows = statement.executeQuery()) {
            return read(rows, by.size());
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be counted", failed);
        }
    }

    private static boolean needsParticipant(Selection selection, List<Variable> by) {
        return selection.needsParticipant() || by.stream().anyMatch(Variable::isOfParticipant);
    }

    private static String answered(Variable variable, int place) {
        return variable.isMultiple() ? "cardinality(v" + place + ") > 0" : "v" + place + " is not null";
    }

    private static String choices(int place) {
        return " cross join unnest(v" + place + ") as c" + place;
    }

    private static String each(List<Variable> by, String separator, IntFunction<String> part) {
        return IntStream.range(0, by.size()).mapToObj(part).collect(Collectors.joining(separator));
    }

    private static CrossTabCounts read(ResultSet rows, int variables) throws SQLException {
        var population = 0L;
        var answered = 0L;
        var cells = new HashMap<List<String>, Tally>();
        while (rows.next()) {
            if (rows.getBoolean("is_total")) {
                population = rows.getLong("measures");
                answered = rows.getLong("answered");
            } else {
                var codes = new ArrayList<String>(variables);
                for (var place = 0; place < variables; place++) {
                    codes.add(rows.getString("c" + place));
                }
                var amount = rows.getBigDecimal("amount");
                cells.put(
                        List.copyOf(codes),
                        new Tally(
                                rows.getLong("measures"),
                                (amount == null ? BigDecimal.ZERO : amount).longValueExact(),
                                rows.getLong("stated")));
            }
        }
        return new CrossTabCounts(population, answered, cells);
    }
}
