package no.tiltaksoversikt.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Marks objects without declared properties as open; generators would take them for empty ones. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class FreeObjects implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        var isFree = List.of(Schema.SchemaType.OBJECT).equals(schema.getType())
                && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null
                && schema.getAllOf() == null
                && schema.getOneOf() == null;
        return isFree ? schema.additionalPropertiesSchema(OASFactory.createSchema()) : schema;
    }
}
