package no.tiltaksoversikt.platform.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shape of a JSON-stat dataset, as far as the service uses the format. */
final class JsonStatSchema {

    static final String NAME = "JsonStatDataset";

    private JsonStatSchema() {}

    static Schema create() {
        return of(SchemaType.OBJECT)
                .description("A JSON-stat 2.0 dataset. The dimension metric has the measures; extension has base, "
                        + "population and criteria; status . says that there can be no number.")
                .externalDocs(OASFactory.createExternalDocumentation().url("https://json-stat.org/full/"))
                .required(List.of("version", "class", "label", "id", "size", "role", "dimension", "value"))
                .addProperty("version", of(SchemaType.STRING))
                .addProperty("class", of(SchemaType.STRING))
                .addProperty("label", of(SchemaType.STRING))
                .addProperty("source", of(SchemaType.STRING))
                .addProperty("updated", of(SchemaType.STRING).format("date-time"))
                .addProperty("note", listOf(of(SchemaType.STRING)))
                .addProperty("link", anything())
                .addProperty("id", listOf(of(SchemaType.STRING)))
                .addProperty("size", listOf(of(SchemaType.INTEGER)))
                .addProperty("role", mapOf(listOf(of(SchemaType.STRING))))
                .addProperty(
                        "dimension",
                        mapOf(of(SchemaType.OBJECT)
                                .required(List.of("label", "category"))
                                .addProperty("label", of(SchemaType.STRING))
                                .addProperty(
                                        "category",
                                        of(SchemaType.OBJECT)
                                                .required(List.of("index"))
                                                .addProperty("index", listOf(of(SchemaType.STRING)))
                                                .addProperty("label", mapOf(of(SchemaType.STRING)))
                                                .addProperty("unit", anything()))))
                .addProperty(
                        "value", listOf(of(SchemaType.INTEGER).format("int64").addType(SchemaType.NULL)))
                .addProperty("status", mapOf(of(SchemaType.STRING)))
                .addProperty("extension", anything());
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static Schema listOf(Schema items) {
        return of(SchemaType.ARRAY).items(items);
    }

    private static Schema mapOf(Schema values) {
        return of(SchemaType.OBJECT).additionalPropertiesSchema(values);
    }

    private static Schema anything() {
        return of(SchemaType.OBJECT).additionalPropertiesSchema(OASFactory.createSchema());
    }
}
