package no.tiltaksoversikt.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.http.Parameters;

/** What a cell tells beside the number of measures. Sums are whole NOK. */
enum Metric {
    COUNT("count", null),
    TOTAL_COST("totalCost", "total_cost"),
    CURRENT_YEAR_BUDGET("currentYearBudget", "current_year_budget");

    private final String id;
    private final String column;

    Metric(String id, String column) {
        this.id = id;
        this.column = column;
    }

    /** The name in addresses and bodies. */
    String id() {
        return id;
    }

    /**
     * The sum of what is stated and the number of measures that state it. Summing up nothing would not be free: with sums
     * among the aggregates the planner sorts where it could hash.
     */
    String aggregates() {
        return column == null
                ? "null::numeric as amount, 0 as stated"
                : "sum(m." + column + ") as amount, count(m." + column + ") as stated";
    }

    /** The metric of a query parameter, count where it is not given. */
    static Metric of(String id) {
        return id == null
                ? COUNT
                : Arrays.stream(values())
                        .filter(metric -> metric.id.equals(id))
                        .findFirst()
                        .orElseThrow(() -> Parameters.invalid(
                                "metric",
                                Arrays.stream(values()).map(Metric::id).collect(Collectors.joining(", "))));
    }
}
