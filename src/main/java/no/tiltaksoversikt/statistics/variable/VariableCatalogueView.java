package no.tiltaksoversikt.statistics.variable;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The variables and metrics of an edition. */
@Schema(name = "VariableCatalogue")
record VariableCatalogueView(int edition, List<DescribedVariableView> variables, List<MetricView> metrics) {

    @Schema(name = "DescribedVariable")
    record DescribedVariableView(
            String id,
            String label,
            boolean multipleAnswers,
            boolean asked,
            Integer question,
            String derivedFrom,
            List<CategoryView> categories,
            List<Integer> editions) {}

    @Schema(name = "Metric")
    record MetricView(String id, String label, String unit, Integer question, boolean asked, List<Integer> editions) {}
}
