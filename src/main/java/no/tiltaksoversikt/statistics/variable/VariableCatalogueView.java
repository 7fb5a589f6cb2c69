package no.tiltaksoversikt.statistics.variable;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be asked of an edition as the API shows it. */
@Schema(name = "VariableCatalogue")
record VariableCatalogueView(int edition, List<DescribedVariableView> variables, List<MetricView> metrics) {

    /** One variable. */
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

    /** One metric. */
    @Schema(name = "Metric")
    record MetricView(String id, String label, String unit, Integer question, boolean asked, List<Integer> editions) {}
}
