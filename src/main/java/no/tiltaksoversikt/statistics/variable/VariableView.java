package no.tiltaksoversikt.statistics.variable;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A variable of a cross-tab as the API shows it. */
@Schema(name = "Variable", description = "A variable that measures are counted by.")
public record VariableView(
        @Schema(required = true, description = "Its name in by, where and cells.", examples = "phase")
        String id,

        @Schema(required = true, description = "In the language asked for.", examples = "Prosjektfase")
        String label,

        @Schema(
                required = true,
                description = "What the edition can answer, whether anybody has or not, in the questionnaire's order; "
                        + "empty where the edition does not ask.")
        List<CategoryView> categories) {}
