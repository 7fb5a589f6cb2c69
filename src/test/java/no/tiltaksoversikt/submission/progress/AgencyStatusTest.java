package no.tiltaksoversikt.submission.progress;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** Where an agency stands, in one call. */
@QuarkusTest
class AgencyStatusTest extends HttpTest {

    private ValidatableResponse status(int year) {
        return agency(AGENCY).get(submission(year, AGENCY) + "/status").then().statusCode(200);
    }

    @Test
    void it_has_answer_draft_and_deadline() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        var agency = respondent(year, AGENCY);
        status(year)
                .body("state", equalTo("OPEN"))
                .body("status", equalTo("NOT_STARTED"))
                .body("deadline", equalTo("2099-12-31"))
                .body("overdue", equalTo(false))
                .body("late", nullValue())
                .body("hasContact", equalTo(false))
                .body("answer", nullValue())
                .body("draft", nullValue())
                .body("corrections", empty())
                .body("forms", empty());
        var receipt = agency.submit(aSubmissionOf(aMeasure())).jsonPath().getString("id");
        agency.draft(aSubmissionOf(aMeasure(), aMeasure().withReference("B").named("B")));
        status(year)
                .body("status", equalTo("SUBMITTED"))
                .body("late", equalTo(false))
                .body("answer.receipt", equalTo(receipt))
                .body("answer.measureCount", equalTo(1))
                .body("draft.measureCount", equalTo(2));
    }

    @Test
    void it_has_the_corrections_that_are_not_settled() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure().withReference("A")));
        move(year, "CLOSED");
        var id = directorate()
                .contentType(ContentType.JSON)
                .body("{\"changes\":{\"totalCost\":14000000,\"phase\":\"IDEA\"},\"reason\":\"Feil.\"}")
                .post("/v1/measures/" + MeasureId.of(year, AGENCY, "A") + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("corrections[0].id");
        status(year)
                .body("corrections.reference", contains("A"))
                .body("corrections[0].reason", equalTo("Feil."))
                .body("corrections[0].objection", nullValue());
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Nei."))
                .post("/v1/corrections/" + id + "/objection")
                .then()
                .statusCode(200);
        status(year).body("corrections.objection", contains("Nei."));
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "UPHELD", "note", "Ja vel."))
                .post("/v1/corrections/" + id + "/decision");
        status(year).body("corrections", empty());
    }

    @Test
    void a_contact_that_is_erased_while_the_edition_is_open_is_missed() {
        var year = openEdition(AGENCY);
        var person = "person" + year + "@example.com";
        respondent(year, AGENCY)
                .submit(aSubmissionOf(
                        aMeasure().withReference("A").with(AnswerField.CONTACT_EMAIL, person),
                        aMeasure().withReference("B").named("B")));
        status(year).body("withoutContact", empty());
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("action", "ERASURE", "email", person, "caseReference", "2026/77"))
                .post("/v1/privacy/requests")
                .then()
                .statusCode(200);
        status(year).body("withoutContact", contains("A"));
        assertThat(rows(
                        "select type, reference from event_outbox where edition_year = ? and type like '%contact%'"
                                + " union all select type, reference from event"
                                + " where edition_year = ? and type like '%contact%'",
                        year, year))
                .isEqualTo(List.of(List.of("no.tiltaksoversikt.contact.erased", "A")));
    }

    @Test
    void it_is_the_agencys_own() {
        var year = openEdition(AGENCY);
        directorate().get(submission(year, AGENCY) + "/status").then().statusCode(200);
        agency(OTHER_AGENCY).get(submission(year, AGENCY) + "/status").then().statusCode(403);
        anyone().get(submission(year, AGENCY) + "/status").then().statusCode(401);
        agency(OTHER_AGENCY)
                .get(submission(year, OTHER_AGENCY) + "/status")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("participant-not-found")));
    }
}
