package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The contract's names become classes and methods in every generated client. */
class ContractNamesTest {

    private static final String VERBS = "get|list|search|create|put|patch|update|delete|submit|validate|preview|export"
            + "|compare|import|copy|open|plan|invite|remove|withdraw|record|decide|object|assign|release|close|reopen"
            + "|verify|replay|renew|send|prefill|revise|suggest";

    private final JsonNode contract = read();

    @Test
    void schema_names_end_neither_in_a_digit_nor_in_view() {
        assertThat(contract.path("components").path("schemas").fieldNames())
                .toIterable()
                .hasSizeGreaterThan(100)
                .noneMatch(name -> name.matches(".*(\\d|View)"))
                .doesNotContain("By", "Kind", "Change", "Why", "Place", "Status", "Instant", "UUID", "LocalDate");
    }

    @Test
    void operations_are_named_by_a_verb_and_a_noun() {
        assertThat(operationIds())
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(" + VERBS + ")[A-Z]\\w+"));
    }

    private List<String> operationIds() {
        return StreamSupport.stream(contract.path("paths").spliterator(), false)
                .flatMap(path -> StreamSupport.stream(path.spliterator(), false))
                .filter(operation -> operation.has("responses"))
                .map(operation -> operation.path("operationId").asText())
                .toList();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
