package no.tiltaksoversikt.statistics;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes the cells of cross-tabs and figures in the contract: numbers by name, and a code for each variable. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CellSchema implements OASFilter {

    private static final String NAME = "Cell";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(NAME, cell());
        Stream.of("Figure", "FigureBeside", "Statistics")
                .map(api.getComponents().getSchemas()::get)
                .forEach(table -> table.getProperties()
                        .get("cells")
                        .setItems(OASFactory.createSchema().ref(NAME)));
    }

    private static Schema cell() {
        var cell = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One combination of categories: the code of each variable under its id, and the numbers.")
                .required(List.of("count", "percent"))
                .additionalPropertiesSchema(OASFactory.createSchema())
                .addProperty("count", number("The number of measures.").minimum(BigDecimal.ZERO))
                .addProperty("percent", nullable("count as a whole per cent of the base, half up."))
                .addProperty(
                        "base",
                        nullable("What percent is of, where the cells differ in it; null for a share of nothing."));
        for (var metric : List.of(Metric.TOTAL_COST, Metric.CURRENT_YEAR_BUDGET)) {
            cell.addProperty(metric.id(), number("The sum of what is stated, in whole NOK, where it is the metric."));
        }
        cell.addProperty("stated", number("How many of the measures state the amount, where metric is a sum."));
        cell.addProperty(
                StatisticsView.POPULATION, code().description("The code of a population, where the table has some."));
        for (var variable : Variable.core()) {
            cell.addProperty(variable.id(), code());
        }
        return cell;
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .description(description);
    }

    private static Schema nullable(String description) {
        return number(description).addType(SchemaType.NULL);
    }

    private static Schema code() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("The code of the variable with this id, where the table is by it.");
    }
}
