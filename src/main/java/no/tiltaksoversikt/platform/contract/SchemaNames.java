package no.tiltaksoversikt.platform.contract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names schemas for the classes of generated clients: a page of agencies is an {@code AgencyPage}. Java's own types are
 * inlined, since every client has its own.
 */
final class SchemaNames {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    /** Compared by identity, since the model holds some objects twice. */
    private final Set<Schema> references = Collections.newSetFromMap(new IdentityHashMap<>());

    void note(Schema schema) {
        if (schema.getRef() != null) {
            references.add(schema);
        }
    }

    /** Renames all schemas, and the references that have been noted. */
    void rename(OpenAPI api) {
        var names = new TreeMap<String, String>();
        var schemas = new TreeMap<String, Schema>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (FORMATS.containsKey(name)) {
                return;
            }
            names.put(name, nameOf(name, schema));
            schemas.put(names.get(name), schema);
        });
        api.getComponents().setSchemas(schemas);
        references.forEach(reference -> rename(reference, names));
    }

    private static String nameOf(String name, Schema schema) {
        return name.startsWith("Page") && schema.getProperties().containsKey("totalPages")
                ? target(schema.getProperties().get("items").getItems()) + "Page"
                : name;
    }

    private static void rename(Schema reference, Map<String, String> names) {
        var name = target(reference);
        if (FORMATS.containsKey(name)) {
            reference.setRef(null);
            reference.addType(Schema.SchemaType.STRING).setFormat(FORMATS.get(name));
        } else {
            reference.setRef(SCHEMAS + names.get(name));
        }
    }

    private static String target(Schema reference) {
        return reference.getRef().substring(SCHEMAS.length());
    }
}
