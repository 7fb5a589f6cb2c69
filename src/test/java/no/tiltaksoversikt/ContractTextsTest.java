package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract explains everything, and its files of texts explain nothing that is not in it. */
class ContractTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/contract");

    /** The format explains its own members; the schema links to its specification. */
    private static final String JSON_STAT = "JsonStatDataset";

    private final JsonNode contract = read(Path.of("openapi.yaml"));
    private final JsonNode schemas = contract.path("components").path("schemas");
    private final List<JsonNode> operations = operations();

    @Test
    void every_operation_has_a_summary_and_a_description() {
        assertThat(operations).hasSizeGreaterThan(60).allSatisfy(operation -> assertThat(
                        List.of("summary", "description"))
                .as(id(operation))
                .allMatch(word -> !operation.path(word).asText().isBlank()));
    }

    @Test
    void every_parameter_and_property_has_a_description() {
        var silent = new ArrayList<String>();
        operations.forEach(operation -> operation.path("parameters").forEach(parameter -> {
            if (parameter.has("name") && !parameter.has("description")) {
                silent.add(id(operation) + " " + parameter.path("name").asText());
            }
        }));
        schemas.properties().stream()
                .filter(schema -> !schema.getKey().equals(JSON_STAT))
                .forEach(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> !isDescribed(property.getValue()))
                        .forEach(property -> silent.add(schema.getKey() + "." + property.getKey())));
        assertThat(silent).isEmpty();
    }

    @Test
    void every_text_of_a_schema_is_in_the_contract() {
        var texts = read(TEXTS.resolve("schemas.yaml"));
        assertThat(texts.fieldNames())
                .toIterable()
                .allMatch(name -> name.equals("Page") || schemas.has(name), "is a schema");
        texts.properties().stream()
                .filter(schema -> schemas.has(schema.getKey()))
                .forEach(schema -> {
                    var properties = schemas.path(schema.getKey()).path("properties");
                    assertThat(schema.getValue().path("properties").fieldNames())
                            .toIterable()
                            .as("properties of %s", schema.getKey())
                            .allMatch(properties::has);
                });
    }

    @Test
    void every_text_of_an_operation_is_in_the_contract() {
        var texts = read(TEXTS.resolve("operations.yaml"));
        assertThat(texts.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(ContractTextsTest::id).toList());
        operations.forEach(operation -> {
            var text = texts.path(id(operation));
            assertThat(text.path("parameters").fieldNames())
                    .toIterable()
                    .as("parameters of %s", id(operation))
                    .isSubsetOf(parameters(operation).toList());
            assertThat(text.path("responses").fieldNames())
                    .toIterable()
                    .as("responses of %s", id(operation))
                    .allMatch(operation.path("responses")::has);
            operation.path("requestBody").path("content").properties().forEach(content -> assertThat(
                            content.getValue().path("examples").fieldNames())
                    .toIterable()
                    .as("examples of %s", id(operation))
                    .containsExactlyElementsOf(examples(text, content.getKey())));
        });
    }

    @Test
    void every_text_of_a_parameter_belongs_to_an_operation() {
        assertThat(read(TEXTS.resolve("parameters.yaml")).fieldNames())
                .toIterable()
                .isSubsetOf(operations.stream()
                        .flatMap(ContractTextsTest::parameters)
                        .toList());
    }

    /** An example that is a text is CSV. */
    private static List<String> examples(JsonNode text, String mediaType) {
        return text.path("requests").properties().stream()
                .filter(example -> example.getValue().isTextual() == mediaType.equals("text/csv"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A member may leave it to the schema that it refers to. */
    private boolean isDescribed(JsonNode property) {
        if (property.has("items")) {
            return property.has("description") || isDescribed(property.path("items"));
        }
        var reference = property.path("$ref").asText();
        var target = schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
        return property.has("description") || target.has("description");
    }

    private List<JsonNode> operations() {
        return contract.path("paths").properties().stream()
                .map(Map.Entry::getValue)
                .flatMap(path -> path.properties().stream().map(Map.Entry::getValue))
                .filter(operation -> operation.has("operationId"))
                .toList();
    }

    private static Stream<String> parameters(JsonNode operation) {
        return operation.path("parameters").findValuesAsText("name").stream();
    }

    private static String id(JsonNode operation) {
        return operation.path("operationId").asText();
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
