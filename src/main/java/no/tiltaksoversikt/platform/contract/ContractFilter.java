package no.tiltaksoversikt.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Completes the contract that the framework makes from the endpoints. It runs before any other filter: those need the schemas'
 * final names.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 20)
public class ContractFilter implements OASFilter {

    private final SchemaNames names = new SchemaNames();
    private final ContractTexts texts = new ContractTexts();

    @Override
    public Schema filterSchema(Schema schema) {
        names.note(schema);
        SchemaKeywords.open(schema);
        return schema;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        return texts.described(operation);
    }

    /** Called last, when all schemas and operations are known. */
    @Override
    public void filterOpenAPI(OpenAPI api) {
        names.rename(api);
        texts.describeSchemas(api);
        FormatExamples.add(api);
        ListTableFormats.add(api);
        SharedResponses.add(api);
    }
}
