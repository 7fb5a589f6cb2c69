package no.tiltaksoversikt.submission.lineage;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The measures of an agency that is dissolved, handed over in one act. */
@QuarkusTest
class HandOverTest extends HttpTest {

    private static final String ALL =
            "{\"kind\":\"MOVED\",\"toAgency\":\"" + OTHER_AGENCY + "\",\"note\":\"Slått sammen.\"}";

    private Years years;
    private Respondent successor;

    @BeforeEach
    void an_agency_with_three_measures_is_dissolved() {
        years = consecutiveEditions("2019", AGENCY, OTHER_AGENCY);
        respondent(years.earlier(), AGENCY)
                .submit(aSubmissionOf(
                        aMeasure(),
                        measure("A-18").with(AnswerField.PUBLISHABLE, false).with(AnswerField.EXEMPTION_BASIS, "§ 24"),
                        measure("A-19")))
                .then()
                .statusCode(201);
        successor = respondent(years.later(), OTHER_AGENCY);
        turn(years);
    }

    private static MeasureBuilder measure(String reference) {
        return aMeasure().withReference(reference).named("Tiltak " + reference);
    }

    @Tag("full")
    @Test
    void all_measures_of_an_invited_agency_go_on_at_its_successor() {
        tell(directorate(), ALL)
                .statusCode(201)
                .body("reference", nullValue())
                .body("kind", equalTo("MOVED"))
                .body("toAgency", equalTo(OTHER_AGENCY))
                .body("toReferences", containsInAnyOrder("A-17", "A-18", "A-19"));

        goOnAtTheSuccessor();
        directorate()
                .get(submission(years.later(), AGENCY) + "/prefill")
                .then()
                .body("measures", empty())
                .body("left.what", contains("MOVED", "MOVED", "MOVED"));
        tell(directorate(), ALL).statusCode(404).body("type", equalTo(problem("measure-not-found")));
    }

    @Tag("full")
    @Test
    void all_measures_of_an_agency_that_is_not_invited_go_on_at_its_successor() {
        remove(AGENCY).statusCode(204);
        tell(agency(AGENCY), ALL).statusCode(403);
        tell(directorate(), ALL).statusCode(201).body("toReferences", containsInAnyOrder("A-17", "A-18", "A-19"));

        goOnAtTheSuccessor();
        directorate()
                .get(submission(years.later(), AGENCY) + "/lineage-events")
                .then()
                .statusCode(200)
                .body("items.reference", containsInAnyOrder("A-17", "A-18", "A-19"));
    }

    @Test
    void the_response_rate_follows_at_once() {
        rate(2, 0);
        successor.submit(aSubmissionOf(measure("B-1"))).then().statusCode(201);
        rate(2, 1);
        remove(AGENCY).statusCode(204);
        rate(1, 1);
        anyone().get("/v1/editions/" + years.later() + "/response-rate").then().body("percent", equalTo(100));
        tell(directorate(), ALL).statusCode(201);
        rate(1, 1);
    }

    @Tag("full")
    @Test
    void one_that_has_taken_over_measures_stays_on_the_list() {
        tell(directorate(), ALL).statusCode(201);
        remove(OTHER_AGENCY)
                .statusCode(409)
                .body("type", equalTo(problem("participant-has-taken-over")))
                .body("organisations", contains(OTHER_AGENCY));
    }

    @Tag("full")
    @Test
    void one_whose_measures_go_another_way_after_all_may_be_removed() {
        for (var reference : List.of("A-17", "A-18", "A-19")) {
            tell(
                            directorate(),
                            "{\"reference\":\"" + reference + "\",\"kind\":\"MOVED\",\"toAgency\":\"" + OTHER_AGENCY
                                    + "\",\"toReferences\":[\"" + reference + "\"]}")
                    .statusCode(201);
            remove(OTHER_AGENCY).statusCode(409).body("type", equalTo(problem("participant-has-taken-over")));
            tell(directorate(), "{\"reference\":\"" + reference + "\",\"kind\":\"ENDED\"}")
                    .statusCode(201);
        }
        remove(OTHER_AGENCY).statusCode(204);
    }

    @Tag("full")
    @Test
    void measures_that_were_told_of_before_are_left_out() {
        tell(directorate(), "{\"reference\":\"A-18\",\"kind\":\"ENDED\"}").statusCode(201);
        tell(directorate(), ALL).statusCode(201).body("toReferences", containsInAnyOrder("A-17", "A-19"));
    }

    @Tag("full")
    @Test
    void only_a_move_without_new_keys_is_of_all_measures_and_only_to_one_that_is_invited() {
        for (var event : new String[] {
            "{\"kind\":\"ENDED\"}",
            "{\"kind\":\"MOVED\",\"toAgency\":\"" + OTHER_AGENCY + "\",\"toReferences\":[\"B-1\"]}",
            "{\"kind\":\"CONTINUED\",\"toReferences\":[\"B-1\"]}"
        }) {
            tell(directorate(), event).statusCode(400).body("errors.pointer", contains("/reference"));
        }
        tell(directorate(), "{\"kind\":\"MOVED\",\"toAgency\":\"971526157\"}").statusCode(403);
        tell(agency(OTHER_AGENCY), ALL).statusCode(403);
    }

    private void goOnAtTheSuccessor() {
        successor
                .request()
                .get(successor.path() + "/prefill")
                .then()
                .body("measures.reference", hasItems("A-17", "A-18", "A-19"));
        successor
                .submit(aSubmissionOf(
                        measure("A-17").inPhase(Phase.IMPLEMENTATION),
                        measure("A-19").inPhase(Phase.IMPLEMENTATION)))
                .then()
                .statusCode(201);
        for (var reference : new String[] {"A-17", "A-19"}) {
            assertThat(lineage(years.later(), OTHER_AGENCY, reference))
                    .isEqualTo(lineage(years.earlier(), AGENCY, reference));
        }
    }

    private String lineage(int year, String orgNumber, String reference) {
        return anyone().get("/v1/measures/" + MeasureId.of(year, orgNumber, reference))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("lineageId");
    }

    private ValidatableResponse tell(RequestSpecification caller, String event) {
        return caller.contentType(ContentType.JSON)
                .body(event.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(submission(years.later(), AGENCY) + "/lineage-events")
                .then();
    }

    private ValidatableResponse remove(String orgNumber) {
        return directorate()
                .delete("/v1/editions/" + years.later() + "/participants/" + orgNumber)
                .then();
    }

    private void rate(int invited, int responded) {
        anyone().get("/v1/editions/" + years.later() + "/response-rate")
                .then()
                .body("invited", equalTo(invited))
                .body("responded", equalTo(responded));
    }
}
