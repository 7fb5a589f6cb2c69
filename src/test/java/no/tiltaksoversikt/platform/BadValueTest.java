package no.tiltaksoversikt.platform;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that cannot be, in bodies that are JSON. */
@QuarkusTest
class BadValueTest extends HttpTest {

    private static final String SECRET = "hemmelig-verdi";

    static List<Arguments> wrongTypes() {
        var cases = new ArrayList<Arguments>();
        for (var field : AnswerField.core()) {
            if (field.equals(AnswerField.MAIN_PURPOSE)) {
                continue;
            }
            var object = "{\"x\":\"" + SECRET + "\"}";
            switch (field.type()) {
                case TEXT, EMAIL, CODE ->
                    Stream.of("1", "true", "[\"" + SECRET + "\"]", object, "1.5")
                            .forEach(value -> cases.add(Arguments.of(field, value)));
                case BOOLEAN ->
                    Stream.of("1", "\"true\"", "[]", object, "\"" + SECRET + "\"")
                            .forEach(value -> cases.add(Arguments.of(field, value)));
                case AMOUNT, INTEGER ->
                    Stream.of("\"1000000\"", "true", "[]", object, "1000000.5", "1e-3")
                            .forEach(value -> cases.add(Arguments.of(field, value)));
                case DATE ->
                    Stream.of("1", "true", "[]", object, "\"" + SECRET + "\"", "\"2030-02-30\"", "\"30.01.2030\"")
                            .forEach(value -> cases.add(Arguments.of(field, value)));
                case CODES, TEXTS, NAMES ->
                    Stream.of("1", "true", "\"" + SECRET + "\"", object, "[1]", "[null]", "[[]]")
                            .forEach(value -> cases.add(Arguments.of(field, value)));
            }
        }
        return cases;
    }

    @Tag("full")
    @Test
    void a_value_of_a_wrong_type_is_one_line_of_the_report_for_every_field() {
        var agency = respondent();
        for (var wrong : wrongTypes()) {
            var field = (AnswerField) wrong.get()[0];
            var response = putRaw(agency, field, (String) wrong.get()[1]);
            response.then()
                    .statusCode(422)
                    .body("report.findings.rule", hasItem(wrongTypeOrCode()))
                    .body(
                            "report.findings.pointer",
                            hasItem(org.hamcrest.Matchers.startsWith("/measures/0/" + field.jsonName())));
            assertThat(response.asString()).doesNotContain(SECRET, "Exception");
        }
        agency.read().then().statusCode(404);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "-1,negative-amount",
        "-0.5,wrong-type",
        "100000000001,amount-too-large",
        "9223372036854775808,amount-too-large",
        "-9223372036854775809,negative-amount",
        "1e400,amount-too-large",
        "1e2147483648,amount-too-large",
        "1E-2147483649,wrong-type",
        "12000000.000000000000000000001,wrong-type"
    })
    void an_amount_that_cannot_be_is_a_finding(String amount, String rule) {
        putRaw(respondent(), AnswerField.TOTAL_COST, amount)
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains(rule))
                .body("report.findings.pointer", contains("/measures/0/totalCost"));
    }

    @Test
    void an_amount_of_very_many_digits_is_refused_soon() {
        var agency = respondent();
        putRaw(agency, AnswerField.TOTAL_COST, "9".repeat(1000))
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("amount-too-large"));
        putRaw(agency, AnswerField.TOTAL_COST, "9".repeat(1_000_000))
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("json-limit-exceeded")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2e7", "12000000.0", "12E6", "0", "-0", "100000000000"})
    void a_whole_amount_is_whole_however_it_is_written(String amount) {
        var agency = respondent();
        var body = aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, null).json();
        body.remove("totalCost");
        var json = body.toString().replaceFirst("\\{", "{\"totalCost\":" + amount + ",");
        agency.request()
                .contentType("application/json")
                .body(json.getBytes(StandardCharsets.UTF_8))
                .put(agency.path() + "/measures/A-17")
                .then()
                .statusCode(201);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud800\"", "\"x\\udc00y\"", "\"\\ud800\\ud800\""})
    void a_text_that_cannot_be_stored_is_a_finding(String text) {
        for (var field :
                List.of(AnswerField.NAME, AnswerField.COMMENTS, AnswerField.CONTACT_EMAIL, AnswerField.PHASE)) {
            putRaw(respondent(), field, text)
                    .then()
                    .statusCode(422)
                    .body("report.findings.rule", hasItem(wrongTypeOrCode()));
        }
        putRaw(respondent(), AnswerField.TAGS, "[" + text + "]")
                .then()
                .statusCode(422)
                .body("report.findings.pointer", contains("/measures/0/tags/0"));
        draftRaw(respondent(), AnswerField.COMMENTS, text).then().statusCode(201);
    }

    @Test
    void such_a_draft_can_be_read_back_and_changed() {
        var agency = respondent();
        draftRaw(agency, AnswerField.COMMENTS, "\"a\\u0000b\\ud800\"").then().statusCode(201);
        agency.read()
                .then()
                .statusCode(200)
                .body("measures[0].name", equalTo(aMeasure().answers().name()));
        agency.patchMeasure("A-17", "{\"comments\":\"Bedre.\"}")
                .then()
                .statusCode(200)
                .body("report.valid", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "HOD\\u0000", "\\ud800"})
    void no_text_of_the_directorate_reaches_the_database_unfit(String text) {
        var year = openEdition();
        for (var body : List.of(
                "{\"skate\":true,\"ministry\":\"" + text + "\"}",
                "{\"skate\":true,\"ministry\":\"HOD\",\"contactEmail\":\"a" + text + "@example.com\"}")) {
            directorate()
                    .contentType("application/json")
                    .body(body)
                    .put("/v1/editions/" + year + "/participants/" + AGENCY)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo(problem("invalid-body")));
        }
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"opensOn\": 20000",
                "\"opensOn\": [2026, 5, 1]",
                "\"opensOn\": \"2026-02-30\"",
                "\"opensOn\": \"\"",
                "\"opensOn\": \"01.05.2026\"",
                "\"opensOn\": \"-999999999-01-01\"",
                "\"opensOn\": \"2026-05-01T00:00:00Z\"",
                "\"opensOn\": {}",
                "\"opensOn\": true",
                "\"opensOn\": 1.5"
            })
    void a_date_that_is_none_is_refused_with_its_pointer(String member) {
        plan("{\"questionnaire\": \"2019\", \"deadline\": \"2099-12-31\", " + member + "}", "/opensOn");
    }

    @Test
    void other_values_of_a_plan_that_cannot_be_are_refused_with_their_pointers() {
        var good = "{\"questionnaire\": \"2019\", \"opensOn\": \"2026-05-01\", \"deadline\": \"2026-05-02\", ";
        plan(good + "\"figureBasis\": \"SOME\"}", "/figureBasis");
        plan(good + "\"figureBasis\": 0}", "/figureBasis");
        plan(good + "\"figureBasis\": \"\"}", "/figureBasis");
        plan(good + "\"publishesOn\": \"+999999999-12-31\"}", "/publishesOn");
        plan(good.replace("\"2019\"", "[\"2019\"]") + "\"figureBasis\": null}", "/questionnaire");
        plan(good.replace("\"2019\"", "{}") + "\"figureBasis\": null}", "/questionnaire");
        plan(good.replace("\"2019\"", "null") + "\"figureBasis\": null}", "/questionnaire");
    }

    @Test
    void unknown_fields_of_a_plan_are_all_named() {
        directorate()
                .contentType("application/json")
                .body("{\"questionaire\": \"2019\", \"opensOn\": \"2026-05-01\", \"deadlin\": \"x\"}")
                .put("/v1/editions/" + newYear())
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("unknown-field")))
                .body("errors.pointer", contains("/questionaire", "/deadlin"));
    }

    private void plan(String body, String pointer) {
        var response = directorate().contentType("application/json").body(body).put("/v1/editions/2099");
        response.then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains(pointer));
        assertThat(response.asString()).doesNotContain("java", "LocalDate", "Exception");
    }

    private static org.hamcrest.Matcher<String> wrongTypeOrCode() {
        return org.hamcrest.Matchers.oneOf("wrong-type", "unknown-code");
    }

    private static Response putRaw(Respondent agency, AnswerField field, String value) {
        return agency.request()
                .contentType("application/json")
                .body(raw(field, value))
                .put(agency.path());
    }

    private static Response draftRaw(Respondent agency, AnswerField field, String value) {
        return agency.request()
                .contentType("application/json")
                .body(raw(field, value))
                .put(agency.path() + "?mode=draft");
    }

    /** A submission with a value that Jackson would not write. */
    private static byte[] raw(AnswerField field, String value) {
        var body = aSubmissionOf(aMeasure().without(field)).toString();
        return body.replaceFirst("\\[\\{", "[{\"" + field.jsonName() + "\":" + value.replace("\\", "\\\\") + ",")
                .getBytes(StandardCharsets.UTF_8);
    }
}
