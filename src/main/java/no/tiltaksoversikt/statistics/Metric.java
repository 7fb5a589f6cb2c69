package no.tiltaksoversikt.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.http.Parameters;

/** What a cell tells beside the number of measures. Sums are whole NOK. */
enum Metric {
    COUNT("count", "null::bigint"),
    TOTAL_COST("totalCost", "m.total_cost"),
    CURRENT_YEAR_BUDGET("currentYearBudget", "m.current_year_budget");

    private final String id;
    private final String expression;

    Metric(String id, String expression) {
        this.id = id;
        this.expression = expression;
    }

    /** The name in addresses and bodies. */
    String id() {
        return id;
    }

    /** The amount that is summed up, null where the measure states none. */
    String expression() {
        return expression;
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
