package no.tiltaksoversikt.followup;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inviting agencies, and the directorate's list of them. */
@QuarkusTest
class ParticipantTest extends HttpTest {

    private static final Map<String, Object> INVITATION =
            Map.of("ministry", "HOD", "skate", true, "contactEmail", "post@example.com");

    @Test
    void an_agency_is_invited_and_its_invitation_changed() {
        var year = newYear();
        plan(year, "2019", "2099-12-31");

        invite(year, AGENCY, INVITATION).then().statusCode(201).body("ministry", equalTo("HOD"));
        invite(year, AGENCY, Map.of("ministry", "NFD", "skate", false))
                .then()
                .statusCode(200)
                .body("skate", equalTo(false));
        list(year, "")
                .then()
                .statusCode(200)
                .body("items.orgNumber", contains(AGENCY))
                .body("items.ministry", contains("NFD"))
                .body("items.contactEmail", contains(nullValue()))
                .body("items.status", contains("NOT_STARTED"));
    }

    @Test
    void agencies_can_be_invited_while_the_edition_is_open() {
        var year = openEdition();
        invite(year, AGENCY, INVITATION).then().statusCode(201);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
    }

    @Test
    void an_agency_that_the_service_does_not_know_is_not_found() {
        var year = openEdition();
        invite(year, "999999999", INVITATION).then().statusCode(404).body("type", equalTo(problem("agency-not-found")));
        invite(year, "abc", INVITATION).then().statusCode(404);
        list(year, "").then().body("totalItems", equalTo(0));
    }

    @Test
    void an_edition_that_does_not_exist_is_not_found() {
        invite(2100, AGENCY, INVITATION).then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
        list(2100, "").then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "ministry,XYZ",
        "ministry,",
        "ministry,hod",
        "skate,",
        "skate,true",
        "contactEmail,nobody",
        "contactEmail,a@b",
        "contactEmail,a b@example.com"
    })
    void a_faulty_invitation_is_refused_with_its_pointer(String field, String value) {
        var year = openEdition();
        var invitation = new HashMap<>(INVITATION);
        invitation.put(field, value);

        invite(year, AGENCY, invitation)
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains("/" + field));
        list(year, "").then().body("totalItems", equalTo(0));
    }

    @Test
    void only_the_directorate_invites_and_sees_the_list() {
        var year = openEdition(AGENCY);
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(INVITATION)
                .put("/v1/editions/" + year + "/participants/" + OTHER_AGENCY)
                .then()
                .statusCode(403);
        agency(AGENCY).get("/v1/editions/" + year + "/participants").then().statusCode(403);
        anyone().get("/v1/editions/" + year + "/participants").then().statusCode(401);
    }

    @Test
    void the_list_tells_how_far_each_participant_has_come() {
        var year = openEditionOf("2019", "2020-02-01");
        var ministry = "NFD";
        for (var orgNumber : new String[] {AGENCY, OTHER_AGENCY, "889640782"}) {
            invite(year, orgNumber, ministry, false);
        }
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        respondent(year, OTHER_AGENCY).draft(aSubmissionOf(aMeasure())).then().statusCode(201);

        list(year, "?status=late")
                .then()
                .body("items.orgNumber", contains(AGENCY))
                .body("items.measureCount", contains(1));
        list(year, "?status=draft")
                .then()
                .body("items.orgNumber", contains(OTHER_AGENCY))
                .body("items.measureCount", contains(0));
        list(year, "?status=not_started").then().body("items.orgNumber", contains("889640782"));
        list(year, "").then().body("items.orgNumber", contains("889640782", AGENCY, OTHER_AGENCY));
        list(year, "?size=2&page=1").then().body("items.orgNumber", contains(OTHER_AGENCY));
        list(year, "?status=LATE").then().statusCode(400).body("type", equalTo(problem("invalid-parameter")));
    }

    @Test
    void an_answer_of_nothing_is_told_apart_from_one_of_something() {
        var agency = respondent();
        agency.submit(aSubmissionOf().put("nothingToReport", true)).then().statusCode(201);
        list(agency.year(), "?status=nothing_to_report&size=200")
                .then()
                .body("items.orgNumber", org.hamcrest.Matchers.hasItem(agency.orgNumber()));
    }

    @Test
    void the_list_is_narrowed_by_ministry_and_skate() {
        var year = openEdition(AGENCY);
        invite(year, OTHER_AGENCY, "FIN", true);
        invite(year, "889640782", "NFD", false);

        list(year, "?ministry=FIN").then().body("items.orgNumber", contains(OTHER_AGENCY));
        list(year, "?skate=true").then().body("items.orgNumber", contains(AGENCY, OTHER_AGENCY));
        list(year, "?skate=false&ministry=NFD").then().body("items.orgNumber", contains("889640782"));
        list(year, "?ministry=XYZ").then().statusCode(400).body("type", equalTo(problem("invalid-parameter")));
        list(year, "?skate=yes").then().statusCode(400).body("type", equalTo(problem("invalid-parameter")));
    }

    @Test
    void the_list_tells_when_the_last_answer_was_received() {
        var year = openEditionOf("2019", "2020-02-01", AGENCY, OTHER_AGENCY);
        var drafted = respondent(year, AGENCY).draft(aSubmissionOf(aMeasure())).jsonPath();

        list(year, "?status=draft")
                .then()
                .body("items.lastReceivedAt", contains(drafted.getString("receivedAt")))
                .body("items.late", contains(nullValue()))
                .body("items.overdue", contains(true));
        list(year, "?status=not_started").then().body("items.lastReceivedAt", contains(nullValue()));
    }

    private Response list(int year, String query) {
        return directorate().get("/v1/editions/" + year + "/participants" + query);
    }

    private Response invite(int year, String orgNumber, Map<String, Object> invitation) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(invitation)
                .put("/v1/editions/" + year + "/participants/" + orgNumber);
    }
}
