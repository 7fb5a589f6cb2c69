package no.tiltaksoversikt.platform.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Marks objects without declared properties as open; generators would take them for empty ones. */
final class FreeObjects {

    private FreeObjects() {}

    static void open(Schema schema) {
        var isFree = List.of(Schema.SchemaType.OBJECT).equals(schema.getType())
                && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null
                && schema.getAllOf() == null
                && schema.getOneOf() == null;
        if (isFree) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema());
        }
    }
}
