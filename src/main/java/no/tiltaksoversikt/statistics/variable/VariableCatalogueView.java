package no.tiltaksoversikt.statistics.variable;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be asked of an edition as the API shows it. */
@Schema(
        name = "VariableCatalogue",
        description = "What an edition's measures can be counted by, and what can be summed up.")
record VariableCatalogueView(
        @Schema(required = true, minimum = "2017", maximum = "2100", examples = "2019")
        int edition,

        @Schema(required = true, description = "What by, where and variable can name.")
        List<DescribedVariableView> variables,

        @Schema(required = true, description = "What metric can name.")
        List<MetricView> metrics) {

    /** One variable. */
    @Schema(name = "DescribedVariable", description = "A variable, and where it is asked.")
    record DescribedVariableView(
            @Schema(required = true, description = "Its name in by, where and cells.", examples = "phase")
            String id,

            @Schema(required = true, description = "In the language asked for.", examples = "Prosjektfase")
            String label,

            @Schema(required = true, description = "Whether a measure can have several of its codes.")
            boolean multipleAnswers,

            @Schema(required = true, description = "Whether this edition asks what the variable needs to know.")
            boolean asked,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The number of the question in this edition that it is, or follows from; null where "
                            + "there is none.",
                    minimum = "1",
                    examples = "10")
            Integer question,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "What it follows from: another answer's field, the submission (when it was made) or the "
                                    + "participant (as the agency was invited). Null for what is answered as it stands.",
                    enumeration = {"totalCost", "involvesOthers", "involvedParties", "submission", "participant"})
            String derivedFrom,

            @Schema(
                    required = true,
                    description = "What this edition can answer, in the questionnaire's order; empty where it does not "
                            + "ask.")
            List<CategoryView> categories,

            @Schema(
                    required = true,
                    description = "The editions that ask for it, the oldest first.",
                    examples = "[2018, 2019]")
            List<Integer> editions) {}

    /** One metric. */
    @Schema(name = "Metric", description = "What a cell can tell beside the number of measures.")
    record MetricView(
            @Schema(required = true, examples = "totalCost") String id,

            @Schema(
                    required = true,
                    description = "In the language asked for.",
                    examples = "Sum av totale kostnadsrammer")
            String label,

            @Schema(
                    required = true,
                    description = "measures, or whole Norwegian kroner.",
                    enumeration = {"measures", "NOK"})
            String unit,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The number of the question in this edition; null where there is none.",
                    minimum = "1",
                    examples = "8")
            Integer question,

            @Schema(required = true, description = "Whether this edition asks for it.")
            boolean asked,

            @Schema(
                    required = true,
                    description = "The editions that ask for it, the oldest first.",
                    examples = "[2018, 2019]")
            List<Integer> editions) {}
}
