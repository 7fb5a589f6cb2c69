package no.tiltaksoversikt.statistics;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.variable.VariableView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cross-tab as the API shows it: every number says what it is of. */
public record StatisticsView(
        @Schema(required = true, minimum = "2017", maximum = "2100", examples = "2019")
        int edition,

        @Schema(
                required = true,
                description = "The edition's revision that was counted; 0 is as the agencies reported.",
                minimum = "0")
        int revision,

        @Schema(required = true, description = "The variables' ids.", examples = "[\"phase\", \"financing\"]")
        List<String> by,

        @Schema(required = true, description = "The criteria, all of which hold.", examples = "[\"crossCutting:true\"]")
        List<String> where,

        @Schema(
                required = true,
                description = "What cells tell beside the number of measures.",
                enumeration = {"count", "totalCost", "currentYearBudget"})
        String metric,

        @Schema(required = true, description = "Measures that match where.", minimum = "0")
        long population,

        @Schema(
                required = true,
                description = "Those of the population with an answer to every variable in by.",
                minimum = "0")
        long answered,

        @Schema(
                required = true,
                description = "Those of the population that were asked and lack an answer.",
                minimum = "0")
        long notAnswered,

        @Schema(
                required = true,
                description = "The population where the edition does not ask for some variable in by, otherwise 0.",
                minimum = "0")
        long notAsked,

        @Schema(required = true, description = "The number of measures that percentages are of.", minimum = "0")
        long base,

        @Schema(
                required = true,
                description = "Whether base is answered or the whole population.",
                enumeration = {"answered", "all"})
        String baseRule,

        @Schema(
                required = true,
                description =
                        "Whether a measure can be in several cells, so that percentages may add to more than 100.")
        boolean multipleAnswers,

        @Schema(required = true, description = "The variables in by, with their categories.")
        List<VariableView> variables,

        @Schema(
                required = true,
                description = "One per combination of categories, in their order with the last variable fastest, zeros "
                        + "included. Each has the code of every variable under the variable's id; count, the "
                        + "number of measures; percent, count as a whole per cent of base, half up, null where base is "
                        + "0; with another metric than count also the sum in whole NOK under the metric's "
                        + "name and stated, the number of measures that state the amount. Figures that list "
                        + "populations have in each cell its own base, null together with percent where the number "
                        + "is a share of nothing.",
                examples = "[{\"phase\": \"IDEA\", \"financing\": \"YES\", \"count\": 3, \"percent\": 1}]")
        List<Map<String, Object>> cells,

        @Schema(
                required = true,
                description = "What must be known when the numbers are used, in the language asked for.")
        List<String> notes) {
    /** The variable of tables that list populations. */
    public static final String POPULATION = "population";

    /** Whether the cells are populations, each a share of its own base. */
    public boolean listsPopulations() {
        return by.equals(List.of(POPULATION));
    }
}
