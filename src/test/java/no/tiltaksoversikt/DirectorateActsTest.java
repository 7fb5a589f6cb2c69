package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.ActsDocument;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Makes the calls of docs/directorate-acts.md, in their order, and compares the answers. */
@QuarkusTest
@Tag("full")
class DirectorateActsTest extends HttpTest {

    /** Those of the calls that other tests make have other marks. */
    private static final Set<String> MARKS = Set.of("", "agency");

    @Test
    void every_act_answers_as_the_document_says() {
        var document = new ActsDocument();
        ActsDocument.calls().stream()
                .filter(call -> MARKS.contains(call.mark()))
                .forEach(call -> document.make(call, mark -> mark.equals("agency") ? agency(AGENCY) : directorate()));
    }

    @Test
    void every_act_of_the_contract_that_is_the_directorates_alone_is_in_the_document() throws IOException {
        var contract = new YAMLMapper().readTree(new File("openapi.yaml")).path("paths");
        var acts = new TreeSet<String>();
        var written = new TreeSet<String>();
        contract.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            var name = method.getValue().path("operationId").asText();
            if (!method.getKey().equals("get") && isDirectoratesAlone(method.getValue())) {
                acts.add(name);
                ActsDocument.calls().stream()
                        .filter(call -> call.method().equalsIgnoreCase(method.getKey())
                                && call.address()
                                        .split("\\?")[0]
                                        .matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                        .forEach(call -> written.add(name));
            }
        }));
        assertThat(acts).hasSizeGreaterThan(25);
        assertThat(written).isEqualTo(acts);
    }

    private static boolean isDirectoratesAlone(JsonNode operation) {
        var schemes = new TreeSet<String>();
        operation
                .path("security")
                .forEach(alternative -> alternative.path("maskinporten").forEach(scope -> schemes.add(scope.asText())));
        return schemes.equals(Set.of(Scope.ADMIN));
    }
}
