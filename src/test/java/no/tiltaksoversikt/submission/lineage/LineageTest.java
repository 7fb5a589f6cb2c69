package no.tiltaksoversikt.submission.lineage;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of measures from one edition to the next. */
@QuarkusTest
class LineageTest extends HttpTest {

    private Years years;
    private Respondent then;
    private Respondent now;

    @BeforeEach
    void two_editions_with_two_measures_in_the_earlier() {
        years = consecutiveEditions("2019", AGENCY, OTHER_AGENCY);
        then = respondent(years.earlier(), AGENCY);
        now = respondent(years.later(), AGENCY);
        then.submit(aSubmissionOf(aMeasure(), other())).then().statusCode(201);
    }

    private static MeasureBuilder other() {
        return aMeasure().withReference("A-18").named("Et annet");
    }

    private static MeasureBuilder next(String reference) {
        return aMeasure().withReference(reference).inPhase(Phase.IMPLEMENTATION);
    }

    private Response tell(String event) {
        return tell(now.request(), AGENCY, event);
    }

    private Response tell(RequestSpecification request, String orgNumber, String event) {
        return request.contentType("application/json")
                .body(event.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(submission(years.later(), orgNumber) + "/lineage-events");
    }

    private String lineage(Respondent agency, String reference) {
        return anyone().get("/v1/measures/" + MeasureId.of(agency.year(), agency.orgNumber(), reference))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("lineageId");
    }

    @Tag("full")
    @Test
    void a_measure_under_another_key_is_still_itself() {
        turn(years);
        now.dryRun(aSubmissionOf(aMeasure().withReference("B-1")))
                .then()
                .body("findings.rule", contains("measure-left-out", "measure-left-out"))
                .body("findings.reference", contains("A-17", "A-18"));

        tell("{\"reference\":\"A-17\",\"kind\":\"CONTINUED\",\"toReferences\":[\"B-1\"]}")
                .then()
                .statusCode(201)
                .body("toReferences", contains("B-1"))
                .body("recordedBy", equalTo(AGENCY))
                .body("current", equalTo(true));

        now.dryRun(aSubmissionOf(aMeasure().withReference("B-1")))
                .then()
                .body("findings.rule", contains("phase-unchanged", "measure-left-out"));
        now.submit(aSubmissionOf(next("B-1"), next("A-17").named("Nytt under gammel nøkkel")))
                .then()
                .statusCode(201)
                .body("report.findings.rule", contains("measure-left-out"));
        assertThat(lineage(now, "B-1")).isEqualTo(lineage(then, "A-17"));
        assertThat(lineage(now, "A-17")).isNotEqualTo(lineage(then, "A-17"));
    }

    @Tag("full")
    @Test
    void keys_that_are_told_are_normalised() {
        turn(years);
        tell("{\"reference\":\"\u00a0A-17 \",\"kind\":\"CONTINUED\",\"toReferences\":[\" A\u030a-1\"]}")
                .then()
                .statusCode(201)
                .body("reference", equalTo("A-17"))
                .body("toReferences", contains("Å-1"));
        tell("{\"reference\":\"A-18\",\"kind\":\"CONTINUED\",\"toReferences\":[\"A\\n1\"]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/toReferences"));
    }

    @Tag("full")
    @Test
    void a_measure_that_is_submitted_already_joins_its_lineage() {
        turn(years);
        now.putMeasure("B-1", next("B-1").json()).then().statusCode(201);
        assertThat(lineage(now, "B-1")).isNotEqualTo(lineage(then, "A-17"));

        tell("{\"reference\":\"A-17\",\"kind\":\"CONTINUED\",\"toReferences\":[\"B-1\"]}")
                .then()
                .statusCode(201);
        assertThat(lineage(now, "B-1")).isEqualTo(lineage(then, "A-17"));
        tell("{\"reference\":\"A-17\",\"kind\":\"ENDED\"}").then().statusCode(201);
        assertThat(lineage(now, "B-1")).isNotEqualTo(lineage(then, "A-17"));
        now.request()
                .get(now.path() + "/lineage-events")
                .then()
                .body("items.kind", contains("CONTINUED", "ENDED"))
                .body("items.current", contains(false, true));
        assertThat(audited(now)).contains("lineage-recorded");
    }

    @Tag("full")
    @Test
    void a_measure_that_moved_is_compared_at_the_other_agency_and_keeps_its_lineage() {
        turn(years);
        var recipient = respondent(years.later(), OTHER_AGENCY);
        tell("{\"reference\":\"A-17\",\"kind\":\"MOVED\",\"toAgency\":\"974761076\",\"note\":\"Overtatt.\"}")
                .then()
                .statusCode(201);

        recipient
                .request()
                .get(recipient.path() + "/lineage-events")
                .then()
                .body("items.toReferences", contains(List.of("A-17")))
                .body("items.note", contains("Overtatt."));
        recipient
                .putMeasure("A-17", aMeasure().json())
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("phase-unchanged"));
        recipient.putMeasure("A-17", next("A-17").json()).then().statusCode(201);
        assertThat(lineage(recipient, "A-17")).isEqualTo(lineage(then, "A-17"));
    }

    @Test
    void who_moves_a_measure_does_not_learn_which_keys_the_other_agency_uses() {
        respondent(years.earlier(), OTHER_AGENCY)
                .submit(aSubmissionOf(aMeasure()
                        .with(AnswerField.PUBLISHABLE, false)
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")))
                .then()
                .statusCode(201);
        turn(years);
        var recipient = respondent(years.later(), OTHER_AGENCY);

        tell("{\"reference\":\"A-17\",\"kind\":\"MOVED\",\"toAgency\":\"974761076\",\"toReferences\":[\"A-17\"]}")
                .then()
                .statusCode(201)
                .body("toReferences", contains("A-17"));
        recipient
                .request()
                .get(recipient.path() + "/lineage-events")
                .then()
                .body("items.toReferences", contains(List.of("A-17-" + AGENCY)));
    }

    @Tag("full")
    @Test
    void an_exempt_measures_lineage_shows_nowhere_in_public() {
        then.putMeasure(
                        "A-17",
                        aMeasure()
                                .with(AnswerField.PUBLISHABLE, false)
                                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")
                                .json())
                .then()
                .statusCode(200);
        turn(years);
        tell("{\"reference\":\"A-17\",\"kind\":\"CONTINUED\",\"toReferences\":[\"B-1\"]}")
                .then()
                .statusCode(201);

        now.dryRun(aSubmissionOf(aMeasure().withReference("B-1")))
                .then()
                .body("findings.rule", contains("phase-unchanged", "measure-left-out"));
        now.submit(aSubmissionOf(next("B-1"))).then().statusCode(201);
        assertThat(lineage(now, "B-1"))
                .isEqualTo(MeasureId.lineageOf(AGENCY, "B-1").toString());
    }

    @Tag("full")
    @Test
    void only_the_agency_and_the_directorate_tell_and_read() {
        turn(years);
        var event = "{\"reference\":\"A-17\",\"kind\":\"ENDED\"}";

        tell(anyone(), AGENCY, event).then().statusCode(401);
        tell(agency(OTHER_AGENCY), AGENCY, event)
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("foreign-organisation")));
        tell(as(AGENCY, "digdir:tiltak.read"), AGENCY, event).then().statusCode(403);
        anyone().get(now.path() + "/lineage-events").then().statusCode(401);
        agency(OTHER_AGENCY).get(now.path() + "/lineage-events").then().statusCode(403);
        tell(directorate(), AGENCY, event).then().statusCode(201).body("recordedBy", equalTo(DIRECTORATE));
        directorate().get(now.path() + "/lineage-events").then().statusCode(200).body("totalItems", equalTo(1));
    }

    @Tag("full")
    @Test
    void what_makes_no_sense_is_refused() {
        tell("{\"reference\":\"A-17\",\"kind\":\"ENDED\"}").then().statusCode(404); // not closed yet
        turn(years);
        tell("{\"reference\":\"X-1\",\"kind\":\"ENDED\"}")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("measure-not-found")));
        for (var wrong : List.of(
                "\"kind\":\"MOVED\"",
                "\"kind\":\"MOVED\",\"toAgency\":\"974760673\"",
                "\"kind\":\"ENDED\",\"toAgency\":\"974761076\"",
                "\"kind\":\"ENDED\",\"toReferences\":[\"B\"]",
                "\"kind\":\"SPLIT\",\"toReferences\":[\"B\"]",
                "\"kind\":\"SPLIT\",\"toReferences\":[\"B\",\"B\"]",
                "\"kind\":\"MERGED\"",
                "\"kind\":\"CONTINUED\",\"toReferences\":[\"..\"]",
                "\"kind\":\"CONTINUED\",\"toReferences\":[\"A-18\"]",
                "\"kind\":\"GONE\"",
                "\"kind\":\"ENDED\",\"why\":\"x\"")) {
            Assertions.assertThat(tell("{\"reference\":\"A-17\"," + wrong + "}").statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        tell("{\"reference\":\"A-17\",\"kind\":\"MOVED\",\"toAgency\":\"971526920\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("not-a-participant")));
        move(years.later(), "CLOSED");
        tell("{\"reference\":\"A-17\",\"kind\":\"ENDED\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("edition-not-open")));
    }

    @Test
    void what_was_told_stays_told() throws SQLException {
        turn(years);
        tell("{\"reference\":\"A-17\",\"kind\":\"ENDED\"}").then().statusCode(201);

        for (var change : List.of("update lineage_event set note = 'x'", "delete from lineage_event")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                Assertions.assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append-only");
            }
        }
    }
}
