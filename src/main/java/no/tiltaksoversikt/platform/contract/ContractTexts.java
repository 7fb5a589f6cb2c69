package no.tiltaksoversikt.platform.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds summaries, descriptions, examples and bounds to the contract. They are in three files: {@code schemas.yaml} by schema
 * and property, {@code operations.yaml} by operationId, and {@code parameters.yaml} by name for parameters that several
 * operations share. The keys are OpenAPI's. A text instead of an object is a description or, as the example of a body, CSV.
 */
final class ContractTexts {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PAGE = "Page";
    private static final String CSV = "text/csv";
    private static final ObjectMapper MAPPER = new YAMLMapper();

    private final JsonNode schemas = read("schemas.yaml");
    private final JsonNode parameters = read("parameters.yaml");
    private final JsonNode operations = read("operations.yaml");

    void describeSchemas(OpenAPI api) {
        var all = api.getComponents().getSchemas();
        all.forEach((name, schema) -> describeSchema(textsOf(name), schema, all));
    }

    /** All schemas of pages share one text. */
    private ObjectNode textsOf(String schema) {
        return SchemaKeywords.of(schemas.path(!schemas.has(schema) && schema.endsWith(PAGE) ? PAGE : schema));
    }

    private static void describeSchema(ObjectNode texts, Schema schema, Map<String, Schema> all) {
        SchemaKeywords.describe(texts, schema);
        texts.path("properties").properties().forEach(property -> {
            var member = schema.getProperties().get(property.getKey());
            if (member == null) {
                throw new IllegalStateException("No schema has the property " + property.getKey() + " of " + texts);
            }
            var words = SchemaKeywords.of(property.getValue());
            if (member.getRef() != null && words.has(SchemaKeywords.DESCRIPTION)) {
                member.setType(
                        all.get(member.getRef().substring(SCHEMAS.length())).getType());
            }
            SchemaKeywords.describe(words, member);
            SchemaKeywords.open(member);
            var required = schema.getRequired() == null ? List.of() : schema.getRequired();
            if (!words.path("optional").asBoolean() && !required.contains(property.getKey())) {
                schema.addRequired(property.getKey());
            }
        });
    }

    /** Copies the operation, so that the texts come first in the document. */
    Operation described(Operation operation) {
        var texts = SchemaKeywords.of(operations.path(operation.getOperationId()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                var words = SchemaKeywords.of(parameters.path(parameter.getName()));
                words.setAll(SchemaKeywords.of(texts.path("parameters").path(parameter.getName())));
                describeParameter(words, parameter);
            });
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            var media = operation.getRequestBody().getContent().getMediaTypes();
            texts.path("requests")
                    .properties()
                    .forEach(example -> media.forEach((type, content) -> {
                        if (type.equals(CSV) == example.getValue().isTextual()) {
                            content.addExample(
                                    example.getKey(),
                                    OASFactory.createExample().value(SchemaKeywords.value(example.getValue())));
                        }
                    }));
        }
        if (texts.has("media")) {
            declare(texts.path("media"), operation.getResponses().getAPIResponse("200"));
        }
        texts.path("responses").properties().forEach(response -> operation
                .getResponses()
                .getAPIResponse(response.getKey())
                .setDescription(response.getValue().textValue()));
        return OASFactory.createOperation()
                .summary(texts.path("summary").textValue())
                .description(texts.path(SchemaKeywords.DESCRIPTION).textValue())
                .operationId(operation.getOperationId())
                .tags(operation.getTags())
                .parameters(operation.getParameters())
                .requestBody(operation.getRequestBody())
                .responses(operation.getResponses())
                .security(operation.getSecurity());
    }

    /** Declares an answer's media types. JSON has the schema that the framework knows. */
    private static void declare(JsonNode types, APIResponse response) {
        var content = OASFactory.createContent();
        var known = response.getContent().getMediaTypes().values();
        for (var type : types) {
            content.addMediaType(
                    type.textValue(),
                    type.textValue().equals("application/json")
                            ? known.iterator().next()
                            : OASFactory.createMediaType().schema(SchemaKeywords.ofMedia(type.textValue())));
        }
        response.setContent(content);
    }

    private static void describeParameter(ObjectNode words, Parameter parameter) {
        parameter.setDescription(words.path(SchemaKeywords.DESCRIPTION).textValue());
        parameter.setExample(SchemaKeywords.value(words.path("example")));
        if (words.path("required").asBoolean()) {
            parameter.setRequired(true);
        }
        SchemaKeywords.describe(
                words.without(List.of(SchemaKeywords.DESCRIPTION, "example", "required")), parameter.getSchema());
    }

    private static JsonNode read(String file) {
        return read(file, new TypeReference<>() {});
    }

    static <T> T read(String file, TypeReference<T> type) {
        try (var texts = Thread.currentThread().getContextClassLoader().getResourceAsStream("contract/" + file)) {
            return MAPPER.readValue(texts, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
