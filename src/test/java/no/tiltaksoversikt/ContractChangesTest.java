package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/** Clients learn of what breaks them from the list of changes, and not from their own failures. */
class ContractChangesTest {

    private static final Path CONTRACT = Path.of("openapi.yaml");
    private static final Path RELEASED = Path.of("src/test/resources/contract/released.yaml.gz");
    private static final Path CHANGES = Path.of("docs/contract-changes.md");
    private static final ObjectMapper YAML = new YAMLMapper();

    private static JsonNode contract;

    @BeforeAll
    static void readContract() throws IOException {
        if (Boolean.getBoolean("contract.release")) {
            try (var released = new GZIPOutputStream(Files.newOutputStream(RELEASED))) {
                Files.copy(CONTRACT, released);
            }
        }
        contract = YAML.readTree(CONTRACT.toFile());
    }

    @Test
    void every_breaking_change_since_the_last_release_is_named() throws IOException {
        JsonNode released;
        try (var file = new GZIPInputStream(Files.newInputStream(RELEASED))) {
            released = YAML.readTree(file);
        }
        var changes = Files.readString(CHANGES).split("\n## ", -1);

        assertThat(changes[1]).startsWith("Since the last release\n");
        assertThat(broken(released, contract))
                .as("operations whose clients break; say so in %s", CHANGES)
                .allMatch(operation -> changes[1].contains("`" + operation + "`"));
    }

    @Test
    void an_operation_that_is_gone_breaks_its_clients() throws IOException {
        assertThat(brokenBy(api -> ((ObjectNode) api.at("/paths/~1v1~1ministries")).remove("get")))
                .containsExactly("listMinistries");
    }

    @Test
    void a_property_that_an_answer_lacks_breaks_its_clients() throws IOException {
        assertThat(brokenBy(api -> {
                    var schema = api.at("/components/schemas/Ministry");
                    ((ObjectNode) schema.path("properties")).remove("code");
                    ((ObjectNode) schema).remove("required");
                }))
                .contains("listMinistries")
                .doesNotContain("listEditions");
    }

    @Test
    void a_parameter_that_is_required_now_breaks_its_clients() throws IOException {
        assertThat(brokenBy(api -> ((ObjectNode) api.at("/paths/~1v1~1ministries/get"))
                        .withArray("parameters")
                        .addObject()
                        .put("name", "wanted")
                        .put("in", "query")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string")))
                .containsExactly("listMinistries");
    }

    @Tag("full")
    @Test
    void a_property_more_in_an_answer_breaks_nothing() throws IOException {
        assertThat(brokenBy(api -> ((ObjectNode) api.at("/components/schemas/Ministry/properties"))
                        .putObject("added")
                        .put("type", "string")))
                .isEmpty();
    }

    private static List<String> brokenBy(Consumer<JsonNode> change) throws IOException {
        var changed = contract.deepCopy();
        change.accept(changed);
        return broken(contract, changed);
    }

    /** The operations whose clients break, by their ids in the earlier contract. */
    private static List<String> broken(JsonNode before, JsonNode after) throws IOException {
        var difference = OpenApiCompare.fromContents(YAML.writeValueAsString(before), YAML.writeValueAsString(after));
        return Stream.concat(
                        difference.getMissingEndpoints().stream()
                                .map(endpoint -> endpoint.getOperation().getOperationId()),
                        difference.getChangedOperations().stream()
                                .filter(ChangedOperation::isIncompatible)
                                .map(operation -> operation.getOldOperation().getOperationId()))
                .toList();
    }
}
