package no.tiltaksoversikt.statistics.variable;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.text.Text;

/** The value of a cell beside the number of measures. Sums are in whole NOK. */
public enum Metric {
    COUNT("count", null),
    TOTAL_COST("totalCost", AnswerField.TOTAL_COST),
    CURRENT_YEAR_BUDGET("currentYearBudget", AnswerField.CURRENT_YEAR_BUDGET);

    private final String id;
    private final AnswerField source;
    private final Text label;

    Metric(String id, AnswerField source) {
        this.id = id;
        this.source = source;
        this.label = Text.of("statistics", "metric." + id);
    }

    /** The name in addresses and bodies. */
    public String id() {
        return id;
    }

    Text label() {
        return label;
    }

    /** The summed amount; empty for the metric count. */
    public Optional<AnswerField> source() {
        return Optional.ofNullable(source);
    }

    /** SQL columns for the sum and for the number of measures that state it; none for the metric count. */
    public String aggregates() {
        return source == null
                ? ""
                : ", sum(m." + source.column() + ") as amount, count(m." + source.column() + ") as stated";
    }

    /** The metric of a query parameter; count by default. */
    public static Metric of(String id) {
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
