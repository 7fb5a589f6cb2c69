package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agency's own keys, in addresses and in bodies. */
@QuarkusTest
class MeasureReferenceTest extends HttpTest {

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-17",
                "sak 2026 17",
                "Tiltak-æøå-ÆØÅ",
                "2026/17",
                "a+b",
                "100%",
                "a;b=c",
                "a?b#c",
                "😀",
                "\"'<&>",
                "a\\b",
                "é",
                "A",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void a_reference_may_have_any_characters_up_to_sixty_four(String reference) {
        var agency = respondent();
        var measure = aMeasure().withReference(reference);
        agency.putMeasure(reference, measure.json()).then().statusCode(201);
        agency.putMeasure(reference, measure.withReference(null).json()).then().statusCode(200);
        agency.readMeasure(reference).then().statusCode(200).body("reference", equalTo(reference));
        agency.patchMeasure(reference, "{\"comments\":\"Endret.\"}").then().statusCode(200);
        agency.putMeasure(
                        "annet",
                        aMeasure().withReference("annet").named("Annet").json())
                .then()
                .statusCode(201);
        agency.read().then().body("measures.reference", contains(reference, "annet"));
        agency.removeMeasure(reference).then().statusCode(200);
        agency.read().then().body("measures.reference", contains("annet"));
    }

    @Test
    void a_reference_is_stored_trimmed_and_composed() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure().withReference(" A\u030a-17\r\n")))
                .then()
                .statusCode(201);
        agency.read().then().body("measures.reference", contains("Å-17"));
        agency.putMeasure("Å-17 ", aMeasure().withReference("A\u030a-17").json())
                .then()
                .statusCode(200);
        agency.readMeasure("\u200bA\u030a-17").then().statusCode(200).body("reference", equalTo("Å-17"));
        agency.patchMeasure("Å-17\u00a0", "{\"comments\":\"Endret.\"}").then().statusCode(200);
        agency.read().then().body("measures.reference", contains("Å-17"));
        agency.draft(aSubmissionOf(aMeasure().withReference("A\u030a-17 ")))
                .then()
                .statusCode(200);
        agency.request()
                .contentType(Respondent.MERGE_PATCH)
                .body("{\"comments\":\"Utkast.\"}")
                .patch(agency.path() + "/measures/{reference}?state=draft", "Å-17")
                .then()
                .statusCode(200);
        agency.request()
                .delete(agency.path() + "/measures/{reference}?state=draft", "Å-17 ")
                .then()
                .statusCode(200);
        agency.draft(aSubmissionOf()).then().statusCode(200);
    }

    @Test
    void a_control_character_in_the_address_is_a_finding() {
        var agency = respondent();
        agency.sending(aMeasure().withReference(null).json())
                .urlEncodingEnabled(false)
                .put(agency.path() + "/measures/A%0A17")
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("wrong-type"))
                .body("report.findings.pointer", contains("/reference"));
    }

    @Test
    void a_longer_reference_is_too_long() {
        var agency = respondent();
        var reference = "x".repeat(65);
        agency.putMeasure(reference, aMeasure().withReference(null).json())
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("too-long"))
                .body("report.findings.pointer", contains("/reference"));
        agency.submit(aSubmissionOf(aMeasure().withReference(reference))).then().statusCode(422);
        // Characters are counted, not the two halves that some of them have.
        agency.submit(aSubmissionOf(aMeasure().withReference("😀".repeat(64))))
                .then()
                .statusCode(201);
    }

    @Test
    void the_body_may_not_name_another_measure_than_the_address() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        agency.putMeasure("B", aMeasure().json())
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains("/reference"));
        agency.patchMeasure("A-17", "{\"reference\":\"B\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reference"));
        agency.read().then().body("measures.reference", contains("A-17"));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"%20", "%C2%A0", "%E2%80%83%09"})
    void a_reference_must_say_something(String encoded) {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        var body = aMeasure().withReference(null).named("Et annet tiltak").json();
        agency.sending(body)
                .urlEncodingEnabled(false)
                .put(agency.path() + "/measures/" + encoded)
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("required"))
                .body("report.findings.pointer", contains("/reference"));
        agency.read().then().body("measures.reference", contains("A-17"));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"%00", "A%00B"})
    void nothing_has_a_reference_that_cannot_be_stored(String encoded) {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        var path = agency.path() + "/measures/" + encoded;
        var body = aMeasure().withReference(null).json();
        agency.sending(body).urlEncodingEnabled(false).put(path).then().statusCode(404);
        agency.request().urlEncodingEnabled(false).get(path).then().statusCode(404);
        agency.request().urlEncodingEnabled(false).delete(path).then().statusCode(404);
        agency.draft(aSubmissionOf(aMeasure().named("Utkast"))).then().statusCode(200);
        agency.sending(body).urlEncodingEnabled(false).put(path).then().statusCode(404);
        agency.submit(aSubmissionOf(aMeasure().withReference("A\u0000B")))
                .then()
                .statusCode(422);
    }

    @Test
    void references_that_differ_in_case_are_two() {
        var agency = respondent();
        agency.submit(aSubmissionOf(
                        aMeasure().withReference("a"),
                        aMeasure().withReference("A").named("Et annet")))
                .then()
                .statusCode(201);
        agency.submit(aSubmissionOf(
                        aMeasure().withReference("a"),
                        aMeasure().withReference("a").named("Et annet")))
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("duplicate-reference"))
                .body("report.findings.pointer", contains("/measures/1/reference"));
    }
}
