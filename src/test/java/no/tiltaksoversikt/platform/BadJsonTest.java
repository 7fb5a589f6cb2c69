package no.tiltaksoversikt.platform;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Problems;
import no.tiltaksoversikt.testing.RawRequest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not JSON, or not the JSON that is asked for, at every endpoint that takes one. */
@QuarkusTest
class BadJsonTest extends HttpTest {

    private static final int UNKNOWN = -1;

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("empty", bytes(""), 1, 1),
                Arguments.of("only white space", bytes(" \n "), 2, UNKNOWN),
                Arguments.of("cut off", bytes("{\"measures\": ["), 1, UNKNOWN),
                Arguments.of("cut off in a text", bytes("{\n\"measures"), 2, UNKNOWN),
                Arguments.of("trailing comma", bytes("{\"measures\": [],}"), 1, UNKNOWN),
                Arguments.of("trailing comma in a list", bytes("{\n \"measures\": [\n {},\n ]\n}"), 4, UNKNOWN),
                Arguments.of("trailing garbage", bytes("{\"nothingToReport\": true}\n}"), 2, UNKNOWN),
                Arguments.of("two bodies", bytes("{\"nothingToReport\": true} {}"), 1, UNKNOWN),
                Arguments.of("single quotes", bytes("{'measures': []}"), 1, UNKNOWN),
                Arguments.of("no quotes", bytes("{measures: []}"), 1, UNKNOWN),
                Arguments.of("a comment", bytes("{/* hei */\"measures\": []}"), 1, UNKNOWN),
                Arguments.of("a line comment", bytes("// hei\n{}"), 1, UNKNOWN),
                Arguments.of("not a number", bytes("{\"measures\": NaN}"), 1, UNKNOWN),
                Arguments.of("infinity", bytes("{\"measures\": -Infinity}"), 1, UNKNOWN),
                Arguments.of("a leading zero", bytes("{\"measures\": 007}"), 1, UNKNOWN),
                Arguments.of("a plus", bytes("{\"measures\": +1}"), 1, UNKNOWN),
                Arguments.of("a line break in a text", bytes("{\"measures\": \"a\nb\"}"), UNKNOWN, UNKNOWN),
                Arguments.of("a wrong escape", bytes("{\"measures\": \"\\x41\"}"), 1, UNKNOWN),
                Arguments.of("xml", bytes("<submission/>"), 1, 1),
                Arguments.of("a form", bytes("nothingToReport=true"), 1, UNKNOWN));
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void what_is_not_json_is_refused_with_line_and_column(String name, byte[] body, int line, int column)
            throws IOException, InterruptedException {
        var agency = respondent();
        for (var target : targets(agency)) {
            var response = send(target, agency, body);
            var problem = Problems.check(response, 400, "malformed-json");
            assertThat(problem.path("line").asInt()).as(target).isPositive();
            assertThat(problem.path("column").asInt()).as(target).isPositive();
            assertThat(problem.path("detail").asText())
                    .contains("linje " + problem.path("line").asInt())
                    .contains("kolonne " + problem.path("column").asInt());
            if (line != UNKNOWN && target.contains("submissions")) {
                assertThat(problem.path("line").asInt()).isEqualTo(line);
            }
            if (column != UNKNOWN && target.contains("submissions")) {
                assertThat(problem.path("column").asInt()).isEqualTo(column);
            }
        }
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource
    void json_beyond_a_limit_is_not_called_malformed(byte[] body) throws IOException, InterruptedException {
        var agency = respondent();
        for (var target : targets(agency)) {
            var problem = Problems.check(send(target, agency, body), 400, "json-limit-exceeded");
            assertThat(problem.path("line").asInt()).as(target).isEqualTo(1);
            assertThat(problem.path("column").asInt()).as(target).isGreaterThan(1);
        }
    }

    static Stream<byte[]> json_beyond_a_limit_is_not_called_malformed() {
        return Stream.of(
                bytes("{\"measures\": " + "[".repeat(100_000)),
                bytes("[".repeat(100_000) + "]".repeat(100_000)),
                bytes("{\"zzz\":" + "[".repeat(40) + "]".repeat(40) + "}"),
                bytes("{\"zzz\": " + "9".repeat(1_001) + "}"),
                bytes("{\"" + "a".repeat(1_000_001) + "\": 1}"));
    }

    static Stream<byte[]> otherEncodings() {
        return Stream.of(
                "{\"nothingToReport\": \"æ\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"nothingToReport\": true}".getBytes(StandardCharsets.UTF_16BE),
                "{\"nothingToReport\": true}".getBytes(StandardCharsets.UTF_16LE),
                "{\"nothingToReport\": true}".getBytes(StandardCharsets.UTF_16),
                surrogate());
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("otherEncodings")
    void what_is_not_utf_8_is_refused_as_that(byte[] body) throws IOException, InterruptedException {
        var agency = respondent();
        for (var target : targets(agency)) {
            var problem = Problems.check(send(target, agency, body), 400, "not-utf-8");
            assertThat(problem.path("line").asInt()).as(target).isEqualTo(1);
        }
    }

    @Test
    void a_body_that_says_to_have_another_character_set_is_refused_before_it_is_read()
            throws IOException, InterruptedException {
        var agency = respondent();
        for (var target : targets(agency)) {
            var response = RawRequest.to(target.split(" ")[1])
                    .header("Content-Type", "application/json; charset=ISO-8859-1")
                    .send(target.split(" ")[0], bytes("{}"));
            assertThat(Problems.check(response, 415, "unsupported-media-type")
                            .path("detail")
                            .asText())
                    .contains("utf-8");
        }
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "GZIP", "identity, gzip", "tull"})
    void a_compressed_body_is_refused_with_what_is_taken(String encoding) throws IOException, InterruptedException {
        var agency = respondent();
        for (var target : targets(agency)) {
            var response = RawRequest.to(target.split(" ")[1])
                    .header("Content-Type", "application/json")
                    .header("Content-Encoding", encoding)
                    .send(target.split(" ")[0], bytes("{}"));
            Problems.check(response, 415, "unsupported-content-encoding");
            assertThat(response.headers().firstValue("Accept-Encoding")).hasValue("identity");
        }
    }

    @Test
    void a_field_that_stands_twice_is_named() throws IOException, InterruptedException {
        var agency = respondent();
        for (var target : targets(agency)) {
            var body = bytes("{\"reference\": [{\"a\": 1,\n\"a\": 2}]}");
            var problem = Problems.check(send(target, agency, body), 400, "duplicate-field");
            assertThat(problem.path("detail").asText()).as(target).contains(" a ");
            assertThat(problem.path("errors").path(0).path("pointer").asText())
                    .as(target)
                    .isEqualTo("/reference/0/a");
        }
    }

    @Test
    void unknown_fields_of_small_bodies_are_pointed_at_whatever_their_value_is()
            throws IOException, InterruptedException {
        var agency = respondent();
        var body = """
                {"object": {"a": {"b": 1}}, "list": [1, {"a": 2}], "empty": {}, "none": [], "text": "x", "null": null, \
                "a/b~": 1, "why": "x"}""";
        var problem = Problems.check(
                send("POST /v1/editions/" + agency.year() + "/transitions", agency, bytes(body)), 400, "unknown-field");
        var found = new ArrayList<String>();
        problem.path("errors").forEach(error -> found.add(error.path("pointer").asText()));
        assertThat(found).containsExactly("/object", "/list", "/empty", "/none", "/text", "/null", "/a~1b~0", "/why");
    }

    @Tag("full")
    @Test
    void a_byte_order_mark_does_no_harm() throws IOException, InterruptedException {
        var agency = respondent();
        var body = bytes("\uFEFF" + aSubmissionOf(aMeasure()));
        assertThat(send("PUT " + agency.path(), agency, body).statusCode()).isEqualTo(201);
    }

    @Test
    void the_column_counts_characters() throws IOException, InterruptedException {
        var agency = respondent();
        var problem =
                Problems.check(send("PUT " + agency.path(), agency, bytes("{\n\"æøå😀\": }")), 400, "malformed-json");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(9);
    }

    static Stream<Arguments> misshapen() {
        return Stream.of(
                Arguments.of("[]", "invalid-body", List.of("")),
                Arguments.of("null", "invalid-body", List.of("")),
                Arguments.of("\"measures\"", "invalid-body", List.of("")),
                Arguments.of("17", "invalid-body", List.of("")),
                Arguments.of("{}", "invalid-body", List.of("/measures")),
                Arguments.of("{\"measures\": null}", "invalid-body", List.of("/measures")),
                Arguments.of("{\"measures\": {}}", "invalid-body", List.of("/measures")),
                Arguments.of(
                        "{\"measures\": [1, null, []]}",
                        "invalid-body",
                        List.of("/measures/0", "/measures/1", "/measures/2")),
                Arguments.of(
                        "{\"nothingToReport\": \"true\"}", "invalid-body", List.of("/nothingToReport", "/measures")),
                Arguments.of("{\"nothingToReport\": 1, \"measures\": []}", "invalid-body", List.of("/nothingToReport")),
                Arguments.of(
                        "{\"measures\": [{\"acknowledgements\": {}}]}",
                        "invalid-body",
                        List.of("/measures/0/acknowledgements")),
                Arguments.of(
                        "{\"measures\": [{\"acknowledgements\": [\"x\"]}]}",
                        "invalid-body",
                        List.of("/measures/0/acknowledgements/0")),
                Arguments.of(
                        """
                        {"mesures": [], "measures": [{"Name": "x", "a/b~c": 1,
                          "acknowledgements": [{"rule": "x", "raeson": "y"}]}], "year": {"deep": [1]}}""",
                        "unknown-field",
                        List.of(
                                "/mesures",
                                "/measures/0/Name",
                                "/measures/0/a~1b~0c",
                                "/measures/0/acknowledgements/0/raeson",
                                "/year")));
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("misshapen")
    void json_of_another_shape_is_refused_with_all_its_faults(String body, String type, List<String> pointers)
            throws IOException, InterruptedException {
        var agency = respondent();
        for (var target : List.of(
                "PUT " + agency.path(),
                "PUT " + agency.path() + "?mode=draft",
                "POST /v1/editions/" + agency.year() + "/validations")) {
            var problem = Problems.check(send(target, agency, bytes(body)), 400, type);
            var found = new ArrayList<String>();
            problem.path("errors")
                    .forEach(error -> found.add(error.path("pointer").asText()));
            assertThat(found).as(target).containsExactlyElementsOf(pointers);
        }
    }

    @Test
    void the_names_of_unknown_fields_are_told_but_not_their_values() throws IOException, InterruptedException {
        var agency = respondent();
        var body = "{\"measures\": [{\"fnr\": \"01019012345\", \"navn\": \"hemmelig\"}]}";
        var response = send("PUT " + agency.path(), agency, bytes(body));
        var problem = Problems.check(response, 400, "unknown-field");
        assertThat(problem.path("detail").asText()).contains("fnr, navn");
        assertThat(response.body()).doesNotContain("01019012345", "hemmelig");
    }

    @AfterEach
    void the_next_good_request_works() {
        respondent().submit(aSubmissionOf(aMeasure())).then().statusCode(201);
    }

    private static List<String> targets(Respondent agency) {
        return List.of(
                "PUT " + agency.path(),
                "PUT " + agency.path() + "?mode=draft",
                "PUT " + agency.path() + "/measures/A-17",
                "POST /v1/editions/" + agency.year() + "/validations",
                "PUT /v1/editions/" + agency.year(),
                "PUT /v1/editions/" + agency.year() + "/participants/" + AGENCY,
                "POST /v1/editions/" + agency.year() + "/transitions");
    }

    private java.net.http.HttpResponse<String> send(String target, Respondent agency, byte[] body)
            throws IOException, InterruptedException {
        var forAgency = target.contains("submissions") || target.contains("validations");
        var token = forAgency ? issuer.token(agency.orgNumber(), Scope.WRITE) : issuer.token(DIRECTORATE, Scope.ADMIN);
        var parts = target.split(" ");
        return RawRequest.to(parts[1])
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .send(parts[0], body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Half a surrogate pair as three bytes, which UTF-8 doesn't have. */
    private static byte[] surrogate() {
        var body = bytes("{\"measures\": \"???\"}");
        System.arraycopy(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, body, 14, 3);
        return body;
    }
}
