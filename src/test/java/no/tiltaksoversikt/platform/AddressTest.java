package no.tiltaksoversikt.platform;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address means what it says, or nothing. */
@QuarkusTest
class AddressTest extends HttpTest {

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"A-17;x", "%2e%2e", "%2E", "%2e%2E/"})
    void an_address_that_could_be_taken_for_another_names_nothing(String reference) {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure())).then().statusCode(201);

        agency.request()
                .urlEncodingEnabled(false)
                .delete(agency.path() + "/measures/" + reference)
                .then()
                .statusCode(404)
                .body("type", endsWith(":not-found"));

        agency.read().then().statusCode(200).body("measures.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void a_reference_that_no_address_can_hold_is_a_mistake(String reference) {
        var agency = respondent();
        var body = aSubmissionOf(aMeasure());
        ((com.fasterxml.jackson.databind.node.ObjectNode) body.path("measures").path(0)).put("reference", reference);

        agency.submit(body)
                .then()
                .statusCode(422)
                .body("report.findings.rule", hasItem("wrong-type"))
                .body("report.findings.pointer", hasItem("/measures/0/reference"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/agencies?ministry=", "/v1/ministries?asOf=", "/v1/ministries?page="})
    void a_parameter_without_a_value_is_refused(String path) {
        anyone().get(path).then().statusCode(400).body("type", endsWith(":invalid-parameter"));
    }

    @Test
    void a_tag_that_a_proxy_has_made_weak_still_saves_the_body() {
        var tag =
                anyone().get("/v1/ministries").then().statusCode(200).extract().header("ETag");
        anyone().header("If-None-Match", "W/" + tag)
                .get("/v1/ministries")
                .then()
                .statusCode(304);
    }

    /** The framework reads each byte as a letter, and a search for others than were meant finds nothing. */
    @Test
    void an_address_with_letters_that_are_not_encoded_is_refused() throws IOException {
        assertThat(rawRequest("/v1/agencies?q=Br\u00f8nn"))
                .startsWith("HTTP/1.1 400")
                .contains(problem("address-not-encoded"));
        assertThat(rawRequest("/v1/agencies?q=Br%C3%B8nn"))
                .startsWith("HTTP/1.1 200")
                .contains("Br\u00f8nn\u00f8ysund");
    }

    private static String rawRequest(String target) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/editions/2019/statistics?by=phase&where=phase:PLANNING|IMPLEMENTATION",
                "/v1/editions/2019/measures?size=1&q=^{}\\\"<>`",
                "/v1/editions/2019/measures?size=1&q=100%",
                "/v1/editions/2019/measures?size=1&q=%zz%4",
                "/v1/editions/2019/measures?size=1&q=C#"
            })
    void an_address_whose_meaning_is_plain_is_read(String target) throws IOException {
        assertThat(rawRequest(target)).startsWith("HTTP/1.1 200").contains("ETag");
    }

    @Test
    void codes_with_a_bare_line_between_them_are_alternatives() throws IOException {
        var written = rawRequest("/v1/editions/2019/statistics?by=phase&where=phase:PLANNING|IMPLEMENTATION");
        var encoded = rawRequest("/v1/editions/2019/statistics?by=phase&where=phase:PLANNING%7CIMPLEMENTATION");
        assertThat(bodyOf(written)).isEqualTo(bodyOf(encoded)).contains("PLANNING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/editions/02019",
                "/v1/editions/+2019",
                "/v1/editions/%2B2019/figures/1",
                "/v1/editions/%EF%BC%92%EF%BC%90%EF%BC%91%EF%BC%99",
                "/v1/editions/%D9%A2%D9%A0%D9%A1%D9%A9/measures",
                "/v1/editions/002019/exports/measures.csv",
                "/v1/editions/2019/figures/01",
                "/nb/02019"
            })
    void a_number_has_one_address(String target) throws IOException {
        assertThat(rawRequest(target)).startsWith("HTTP/1.1 404");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void the_contract_has_the_headers_of_other_answers(String format) {
        for (var address : List.of("/openapi.", "/q/openapi.")) {
            for (var method : List.of("GET", "HEAD")) {
                RestAssured.given()
                        .header("X-Request-Id", "one-contract")
                        .request(method, address + format)
                        .then()
                        .statusCode(200)
                        .header("X-Request-Id", equalTo("one-contract"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/a|b", "/v1/[x]", "/v1/%", "/v1/\\", "/v1/editions/20{19}"})
    void an_odd_address_that_names_nothing_is_a_problem(String target) throws IOException {
        assertThat(rawRequest(target)).startsWith("HTTP/1.1 404");
        assertRefused(rawRequest(target), "not-found");
    }

    @Test
    void what_the_server_refuses_before_it_is_read_is_a_problem_too() throws IOException {
        assertRefused(rawRequest("/v1/agencies?q=" + "x".repeat(10_000)), "address-too-long");
        assertRefused(rawRequest("/v1/agencies HTTP/1.1\r\nX-Long: " + "x".repeat(30_000)), "headers-too-large");
        assertRefused(rawRequest("/v1/agencies?q=\u00d8"), "address-not-encoded");
        assertRefused(rawRequest("/v1/agencies HTTP/1.1\r\nno header"), "bad-request");
        assertRefused(rawRequest("*"), "bad-request");
    }

    private static void assertRefused(String answer, String type) {
        var lines = answer.toLowerCase(Locale.ROOT);
        assertThat(lines)
                .contains("content-type: application/problem+json")
                .contains("x-request-id: ")
                .contains(problem(type));
        if (!type.equals("bad-request")) {
            assertThat(lines).contains("access-control-allow-origin: *");
        }
    }

    private static String bodyOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }
}
