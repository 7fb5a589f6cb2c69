package no.tiltaksoversikt.statistics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Tally;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.VariableView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cross-tab; every number states its base.
 *
 * @param criteria {@code where} in words
 */
public record StatisticsView(
        int edition,
        int revision,
        List<String> by,
        List<String> where,
        @JsonIgnore @Schema(hidden = true) List<String> criteria,
        String metric,
        long population,
        long answered,
        long notAnswered,
        long notAsked,
        long base,
        String baseRule,
        boolean multipleAnswers,
        List<VariableView> variables,
        List<Map<String, Object>> cells,
        List<String> notes) {

    /** The variable of tables whose rows are populations. */
    public static final String POPULATION = "population";

    /** Whether the cells are populations, each with its own base. */
    public boolean listsPopulations() {
        return by.equals(List.of(POPULATION));
    }

    /**
     * A cell for every combination of categories, the last variable fastest, with shares of the base of its codes.
     *
     * @param withBase whether each cell states its base, which differs between cells
     */
    public static List<Map<String, Object>> cells(
            List<VariableView> variables,
            Map<List<String>, Tally> tallies,
            Metric metric,
            ToLongFunction<List<String>> baseOf,
            boolean withBase) {
        return combinations(variables).stream()
                .map(codes -> {
                    var cell = new LinkedHashMap<String, Object>();
                    for (var place = 0; place < codes.size(); place++) {
                        cell.put(variables.get(place).id(), codes.get(place));
                    }
                    var tally = tallies.getOrDefault(codes, Tally.NONE);
                    cell.put("count", tally.measures());
                    cell.put("percent", Percent.of(tally.measures(), baseOf.applyAsLong(codes)));
                    if (withBase) {
                        cell.put("base", baseOf.applyAsLong(codes));
                    }
                    if (metric != Metric.COUNT) {
                        cell.put(metric.id(), tally.amount());
                        cell.put("stated", tally.stated());
                    }
                    return (Map<String, Object>) cell;
                })
                .toList();
    }

    private static List<List<String>> combinations(List<VariableView> variables) {
        List<List<String>> combinations = List.of(List.of());
        for (var variable : variables) {
            var longer = new ArrayList<List<String>>();
            for (var codes : combinations) {
                for (var category : variable.categories()) {
                    var extended = new ArrayList<>(codes);
                    extended.add(category.code());
                    longer.add(List.copyOf(extended));
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** A cross-tab with its title, which names its criteria, and its source. */
    @Schema(name = "Statistics")
    public record AttributedView(
            String title,
            @JsonUnwrapped StatisticsView statistics,
            @JsonUnwrapped Attribution attribution) {}
}
