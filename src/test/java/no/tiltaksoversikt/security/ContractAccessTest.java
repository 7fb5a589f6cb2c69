package no.tiltaksoversikt.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.RawRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract asks for a token where it says so, and only there. */
@QuarkusTest
@Tag("full")
class ContractAccessTest extends HttpTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    static List<Arguments> operations() throws IOException {
        var operations = new ArrayList<Arguments>();
        var contract = new YAMLMapper().readTree(new File("openapi.yaml"));
        contract.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                // Altinn has a code in the address instead.
                .filter(operation -> !path.getKey().equals("/v1/altinn/events"))
                .forEach(operation -> operations.add(Arguments.of(
                        operation.getKey(),
                        path.getKey(),
                        needsToken(operation.getValue()),
                        mediaType(operation.getValue())))));
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("operations")
    void an_operation_asks_for_a_token_where_the_contract_says_so(
            String method, String path, boolean needsToken, String mediaType) {
        var request = anyone();
        if (!method.equals("get") && !method.equals("delete")) {
            request.contentType(mediaType).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        var status = request.request(
                        Method.valueOf(method.toUpperCase(Locale.ROOT)), path.replaceAll("\\{[^}]+}", "2099"))
                .statusCode();
        if (needsToken) {
            assertThat(status).isEqualTo(401);
        } else {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("operations")
    void an_operation_that_asks_for_a_token_asks_for_a_scope_too(
            String method, String path, boolean needsToken, String mediaType) {
        var request = as(AGENCY, "annen:scope");
        if (!method.equals("get") && !method.equals("delete")) {
            request.contentType(mediaType).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        var status = request.request(
                        Method.valueOf(method.toUpperCase(Locale.ROOT)), path.replaceAll("\\{[^}]+}", "2099"))
                .statusCode();
        assertThat(status == 403).isEqualTo(needsToken);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("operations")
    void what_a_bad_token_and_a_foreign_body_get_is_in_the_contract(String method, String path)
            throws IOException, InterruptedException {
        var address = path.replaceAll("\\{[^}]+}", "2099");
        var verb = method.toUpperCase(Locale.ROOT);
        var stored = path.replace("{year}", "2019").replaceAll("\\{[^}]+}", AGENCY);
        var bad = RawRequest.to(stored).header("Authorization", "Bearer x").send(verb);
        assertThat(bad.statusCode()).isLessThan(500);
        var internal = RawRequest.to(stored + "?audience=internal").send(verb);
        assertThat(internal.statusCode()).isLessThan(500);
        for (var organisation : List.of(DIRECTORATE, AGENCY)) {
            var token = issuer.token(organisation, Scope.ADMIN + " " + Scope.WRITE + " " + Scope.READ);
            var foreign = RawRequest.to(address)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/pdf")
                    .send(verb, "%PDF".getBytes(StandardCharsets.UTF_8));
            assertThat(foreign.statusCode()).isNotIn(401, 500);
        }
    }

    /** What an operation takes; JSON where it takes that too, or takes no body. */
    private static String mediaType(JsonNode operation) {
        var content = operation.path("requestBody").path("content");
        return content.isEmpty() || content.has("application/json") || content.has("application/merge-patch+json")
                ? "application/json"
                : content.fieldNames().next();
    }

    /** One of the alternatives may be no token at all. */
    private static boolean needsToken(JsonNode operation) {
        var security = operation.path("security");
        for (var alternative : security) {
            if (alternative.isEmpty()) {
                return false;
            }
        }
        return !security.isEmpty();
    }
}
