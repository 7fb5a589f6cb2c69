package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Test;

/** Changing one measure of a draft. */
@QuarkusTest
class MeasureDraftTest extends HttpTest {

    @Test
    void a_measure_of_a_draft_may_be_unfinished() {
        var agency = drafted();
        agency.putMeasure("B", measure("B").without(AnswerField.NAME).json())
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("revision", equalTo(2))
                .body("measureCount", equalTo(2))
                .body("report.valid", equalTo(false));
        agency.readMeasure("B").then().statusCode(200).body("$", not(hasKey("name")));
        agency.putMeasure("B", measure("B").json()).then().statusCode(200).body("report.valid", equalTo(true));
        agency.read().then().body("measures.reference", contains("A", "B"));
    }

    @Test
    void a_measure_without_a_reference_in_its_body_gets_the_one_of_its_address() {
        var agency = drafted();
        agency.putMeasure("B", measure("B").withReference(null).json()).then().statusCode(201);
        agency.readMeasure("B").then().body("reference", equalTo("B"));
    }

    @Test
    void a_patch_of_a_draft_takes_answers_away_and_may_leave_it_unfinished() {
        var agency = drafted();
        agency.patchMeasure("A", "{\"name\":null,\"comments\":\"kladd\"}")
                .then()
                .statusCode(200)
                .body("report.valid", equalTo(false));
        agency.readMeasure("A").then().body("name", nullValue()).body("comments", equalTo("kladd"));
    }

    @Test
    void the_last_measure_of_a_draft_can_be_removed() {
        var agency = drafted();
        agency.removeMeasure("A").then().statusCode(200).body("measureCount", equalTo(0));
        agency.readMeasure("A").then().statusCode(404);
        agency.removeMeasure("A").then().statusCode(404);
        agency.putMeasure("A", measure("A").json()).then().statusCode(201);
    }

    @Test
    void a_change_of_the_draft_leaves_what_is_submitted_alone() {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure("A")));
        agency.draft(aSubmissionOf(measure("A")));
        patch(agency, "draft", "{\"name\":\"Utkast\"}").then().statusCode(200).body("state", equalTo("DRAFT"));
        agency.sending(measure("B").json())
                .queryParam("state", "draft")
                .put(agency.path() + "/measures/B")
                .then()
                .statusCode(201);

        assertThat(rows(
                        "select reference, name from measure where edition_year = ? and org_number = ?",
                        agency.year(),
                        agency.orgNumber()))
                .extracting(row -> row.get(0) + ": " + row.get(1))
                .containsExactly("A: Tiltak A");
        agency.withdraw().then().statusCode(204);
        agency.readMeasure("A").then().body("name", equalTo("Tiltak A"));
    }

    @Test
    void with_both_a_draft_and_an_answer_a_change_says_which_it_is_of() {
        var agency = both();
        agency.patchMeasure("A", "{\"name\":\"Endret\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("state-not-named")));
        agency.putMeasure("A", measure("A").json()).then().statusCode(409);
        agency.removeMeasure("A").then().statusCode(409);
        patch(agency, "both", "{}").then().statusCode(400).body("type", equalTo(problem("invalid-parameter")));

        patch(agency, "submitted", "{\"name\":\"Endret\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        agency.request()
                .queryParam("state", "submitted")
                .get(agency.path())
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("measures.name", contains("Endret"));
        agency.request()
                .queryParam("state", "draft")
                .get(agency.path())
                .then()
                .body("state", equalTo("DRAFT"))
                .body("measures.name", contains("Utkast"));
    }

    @Test
    void each_part_of_an_answer_is_read_by_its_name() {
        var agency = both();
        agency.readMeasure("A").then().body("name", equalTo("Utkast"));
        agency.request()
                .queryParam("state", "submitted")
                .get(agency.path() + "/measures/A")
                .then()
                .body("name", equalTo("Tiltak A"));

        agency.withdraw();
        agency.request()
                .queryParam("state", "draft")
                .get(agency.path())
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("draft-not-found")));
        patch(agency, "draft", "{}").then().statusCode(404).body("type", equalTo(problem("draft-not-found")));
        var drafted = drafted();
        drafted.request()
                .queryParam("state", "submitted")
                .get(drafted.path())
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("submission-not-found")));
    }

    @Test
    void the_draft_is_compared_with_what_is_submitted() {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure("A"), measure("B"), measure("C")));
        agency.request().get(agency.path() + "/changes").then().statusCode(404);
        agency.draft(aSubmissionOf(
                measure("B"),
                measure("A").with(AnswerField.TOTAL_COST, 13_000_000).without(AnswerField.TAGS),
                measure("D").withReference(null)));
        agency.request()
                .get(agency.path() + "/changes")
                .then()
                .statusCode(200)
                .body("measures.reference", contains("A", null, "C"))
                .body("measures.change", contains("CHANGED", "ADDED", "REMOVED"))
                .body("measures.name", contains("Tiltak A", "Tiltak D", "Tiltak C"))
                .body("measures[0].answers.field", contains("totalCost", "tags"))
                .body("measures[0].answers[0].submitted", equalTo(12_000_000))
                .body("measures[0].answers[0].draft", equalTo(13_000_000))
                .body("measures[0].answers[1].draft", nullValue());
        agency(OTHER_AGENCY).get(agency.path() + "/changes").then().statusCode(403);
        directorate().get(agency.path() + "/changes").then().statusCode(200);
    }

    @Test
    void a_change_of_a_drafts_measure_answers_its_tag() {
        var agency = drafted();
        var tag = agency.patchMeasure("A", "{\"name\":\"Endret\"}").header("ETag");
        assertThat(tag).isEqualTo(agency.readMeasure("A").header("ETag"));
    }

    @Test
    void if_match_guards_a_measure_of_a_draft() {
        var agency = drafted();
        var tag = agency.readMeasure("A").header("ETag");
        agency.patchMeasure("A", "{\"name\":\"Endret\"}").then().statusCode(200);
        agency.sending(measure("A").json())
                .header("If-Match", tag)
                .put(agency.path() + "/measures/A")
                .then()
                .statusCode(412);
        agency.sending(measure("A").json())
                .header("If-Match", agency.readMeasure("A").header("ETag"))
                .put(agency.path() + "/measures/A")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_measure_again_is_the_same_draft() {
        var agency = drafted();
        agency.putMeasure("A", measure("A").json()).then().statusCode(200).body("revision", equalTo(1));
        assertThat(audited(agency)).containsExactly("submission-drafted");
    }

    @Test
    void a_draft_that_is_built_measure_by_measure_can_be_submitted() {
        var agency = drafted();
        agency.putMeasure("B", measure("B").json());
        var body = agency.read().asByteArray();
        agency.request()
                .contentType("application/json")
                .body(body)
                .put(agency.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("measureCount", equalTo(2));
    }

    private static Response patch(Respondent agency, String state, String patch) {
        return agency.request()
                .contentType(Respondent.MERGE_PATCH)
                .body(patch.getBytes(StandardCharsets.UTF_8))
                .queryParam("state", state)
                .patch(agency.path() + "/measures/A");
    }

    private Respondent both() {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure("A")));
        agency.draft(aSubmissionOf(measure("A").named("Utkast")));
        return agency;
    }

    private Respondent drafted() {
        var agency = respondent();
        agency.draft(aSubmissionOf(measure("A"))).then().statusCode(201);
        return agency;
    }

    private static MeasureBuilder measure(String reference) {
        return aMeasure().withReference(reference).named("Tiltak " + reference);
    }
}
