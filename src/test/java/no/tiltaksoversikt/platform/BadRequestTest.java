package no.tiltaksoversikt.platform;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Problems;
import no.tiltaksoversikt.testing.RawConnection;
import no.tiltaksoversikt.testing.RawRequest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong in everything but their JSON. */
@QuarkusTest
class BadRequestTest extends HttpTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing",
                "/nothing",
                "/v2/editions",
                "/V1/editions",
                "/v1/editions/2019/nothing",
                "/v1/editions/abc",
                "/v1/editions/20.19",
                "/v1/editions/99999999999999999999",
                "/v1/editions/2019a",
                "/v1/editions/%00",
                "/v1/editions/2019%20/questionnaire",
                "/etc/passwd",
                "/v1/editions/..%2F..%2Fetc",
                "/v1/agencies/974760673/x",
                "/q/nothing"
            })
    void what_is_not_there_is_a_problem_too(String path) throws IOException, InterruptedException {
        var response = RawRequest.to(path).send("GET");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("none")).startsWith("application/problem+json");
        assertThat(response.body()).doesNotContain("<", "RESTEASY", "Resource not found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/v1/editions/2100,GET,PUT",
        "POST,/v1/editions,GET,GET",
        "PUT,/v1/agencies,GET,GET",
        "GET,/v1/editions/2100/transitions,POST,POST",
        "PATCH,/v1/editions/2100/submissions/974760673,PUT,DELETE",
        "POST,/v1/editions/2100/submissions/974760673/measures/A,PUT,PATCH",
        "POST,/nb/2100/feed.atom,GET,HEAD"
    })
    void a_method_that_an_address_does_not_have_is_refused_with_those_it_has(
            String method, String path, String one, String other) throws IOException, InterruptedException {
        var response = RawRequest.to(path)
                .header("Content-Type", "application/json")
                .send(method, "{}".getBytes(StandardCharsets.UTF_8));
        Problems.check(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow").orElse("none"))
                .contains(one, other)
                .doesNotContain(method);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/merge-patch+json",
                "text/json",
                "tull",
                "/",
                "application/"
            })
    void a_body_of_another_media_type_is_not_taken(String type) throws IOException, InterruptedException {
        var agency = respondent();
        Problems.check(
                put(agency, RawRequest.to(agency.path()).header("Content-Type", type)), 415, "unsupported-media-type");
    }

    @Test
    void a_body_without_a_media_type_is_read_as_json() throws IOException, InterruptedException {
        var agency = respondent();
        assertThat(put(agency, RawRequest.to(agency.path())).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /v1/organisations/imports", "PUT /v1/editions/2019/participants"})
    void an_empty_media_type_is_none(String request) throws IOException {
        var answer = RawConnection.send((request
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + issuer.token(DIRECTORATE, Scope.ADMIN) + "\r\nContent-Type:\r\nContent-Length: 2\r\n\r\n{}")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "APPLICATION/JSON",
                "application/json;charset=UTF-8;x=y"
            })
    void json_is_taken_however_it_is_spelt(String type) throws IOException, InterruptedException {
        var agency = respondent();
        assertThat(put(agency, RawRequest.to(agency.path()).header("Content-Type", type))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png;q=1", "text/*"})
    void an_answer_in_a_format_that_there_is_not_is_refused(String accept) throws IOException, InterruptedException {
        Problems.check(RawRequest.to("/v1/editions").header("Accept", accept).send("GET"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "*/*", "application/*;q=0.1, text/html", "text/html, application/json;q=0.5"
            })
    void an_answer_comes_in_the_format_that_there_is(String accept) throws IOException, InterruptedException {
        var response = RawRequest.to("/v1/editions").header("Accept", accept).send("GET");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("none")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tull", "/", "application/json;q=abc", ";;", "application/json,,"})
    void an_accept_header_that_cannot_be_read_breaks_nothing(String accept) throws IOException, InterruptedException {
        var response = RawRequest.to("/v1/editions").header("Accept", accept).send("GET");
        assertThat(response.statusCode()).isIn(200, 400, 406);
        assertThat(response.body()).startsWith("{").doesNotContain("Exception", "java.");
    }

    @Test
    void a_body_that_announces_to_be_too_large_is_refused() throws IOException, InterruptedException {
        var agency = respondent();
        var body = padded(21 * MEBIBYTE);
        Problems.check(authorised(agency, agency.path()).send("PUT", body), 413, "body-too-large");
        Problems.check(
                authorised(agency, "/v1/editions/" + agency.year() + "/validations")
                        .send("POST", body),
                413,
                "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/editions/2090", "/v1/questionnaires/2090"})
    void a_body_that_is_small_by_nature_has_a_mebibyte_at_most(String path) {
        directorate()
                .contentType(ContentType.JSON)
                .body("{}" + " ".repeat(MEBIBYTE))
                .put(path)
                .then()
                .statusCode(413)
                .body("type", endsWith(":body-too-large"))
                .body("detail", containsString(" 1 MiB"));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(ints = {20 * MEBIBYTE + 1, 21 * MEBIBYTE, 21 * MEBIBYTE + 1, 30 * MEBIBYTE})
    void a_body_that_turns_out_to_be_too_large_is_refused(int length) throws IOException, InterruptedException {
        var agency = respondent();
        Problems.check(authorised(agency, agency.path()).sendChunked("PUT", padded(length)), 413, "body-too-large");
        agency.read().then().statusCode(404);
    }

    @Test
    void a_body_of_the_largest_size_is_taken() throws IOException, InterruptedException {
        var agency = respondent();
        assertThat(authorised(agency, agency.path())
                        .send("PUT", padded(20 * MEBIBYTE))
                        .statusCode())
                .isEqualTo(201);
        assertThat(authorised(agency, agency.path())
                        .sendChunked("PUT", padded(20 * MEBIBYTE))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/editions/2100?x=1", "/v1/agencies/974760673?page=0",
                        "/v1/editions/2100/questionnaire/schema?Since=1",
                "/v1/agencies?%00=1", "/v1/agencies?=1", "/v1/agencies?%22%3Cscript%3E=1"
            })
    void unknown_query_parameters_are_refused(String path) throws IOException, InterruptedException {
        Problems.check(RawRequest.to(path).send("GET"), 400, "unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/agencies?q=%ZZ",
                "/v1/agencies?q=%",
                "/v1/agencies/%ZZ",
                "/v1/agencies/%C3%28",
                "/v1/agencies?q=%FF"
            })
    void an_address_that_cannot_be_decoded_breaks_nothing(String path) throws IOException, InterruptedException {
        // The client's own library refuses to send these.
        try (var socket = new java.net.Socket("localhost", io.restassured.RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 (200|400|404) .*");
            assertThat(answer).doesNotContain("Exception", "java.", "<html");
            // The server itself turns away what is no URI at all, before anything of ours is asked.
            assertThat(answer).containsAnyOf("content-length: 0", "Content-Type: application/");
        }
    }

    @Test
    void a_request_keeps_a_sane_id_and_gets_a_new_one_for_another() throws IOException, InterruptedException {
        var sane = RawRequest.to("/v1/nothing")
                .header("X-Request-Id", "abc-123.DEF_4")
                .send("GET");
        assertThat(sane.headers().firstValue("X-Request-Id")).contains("abc-123.DEF_4");
        assertThat(sane.body()).contains("urn:request:abc-123.DEF_4");
        for (var other : new String[] {"short", "x".repeat(65), "a b c d e f", "<script>alert</script>"}) {
            var response =
                    RawRequest.to("/v1/nothing").header("X-Request-Id", other).send("GET");
            assertThat(response.headers().firstValue("X-Request-Id").orElseThrow())
                    .matches("[0-9a-f-]{36}");
            assertThat(response.body()).doesNotContain(other);
        }
    }

    @AfterEach
    void the_next_good_request_works() {
        respondent().submit(aSubmissionOf(aMeasure())).then().statusCode(201);
    }

    private RawRequest authorised(Respondent agency, String path) {
        return RawRequest.to(path)
                .header("Authorization", "Bearer " + issuer.token(agency.orgNumber(), Scope.WRITE))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> put(Respondent agency, RawRequest request) throws IOException, InterruptedException {
        return request.header("Authorization", "Bearer " + issuer.token(agency.orgNumber(), Scope.WRITE))
                .send("PUT", Respondent.bytes(aSubmissionOf(aMeasure())));
    }

    /** A good body made as long as wanted with spaces before its end. */
    private static byte[] padded(int length) {
        var body = Respondent.bytes(aSubmissionOf(aMeasure()));
        var padded = new byte[length];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(body, 0, padded, 0, body.length);
        return padded;
    }
}
