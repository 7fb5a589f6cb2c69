package no.tiltaksoversikt.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.variable.VariableView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cross-tab; every number states its base. */
public record StatisticsView(
        int edition,
        int revision,
        List<String> by,
        List<String> where,
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

    /** A cross-tab with its source. */
    @Schema(name = "Statistics")
    record AttributedView(
            @JsonUnwrapped StatisticsView statistics,
            @JsonUnwrapped Attribution attribution) {}
}
