package no.tiltaksoversikt.review;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the directorate is told before a step, and the step back. */
@QuarkusTest
class TransitionConcernTest extends HttpTest {

    private static final String NOT_INVITED = "986252932";

    private int year;

    @BeforeEach
    void an_edition_with_an_answer_a_draft_and_a_finding() {
        year = openEdition(AGENCY, OTHER_AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure()
                        .withReference("A")
                        .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                        .acknowledging("budget-exceeds-total", "Budsjettet dekker to tiltak.")))
                .then()
                .statusCode(201);
        respondent(year, OTHER_AGENCY).draft(aSubmissionOf(aMeasure())).then().statusCode(201);
    }

    private ValidatableResponse step(String parameters, Map<String, Object> body) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/editions/" + year + "/transitions" + parameters)
                .then();
    }

    private String correct() {
        return directorate()
                .contentType(ContentType.JSON)
                .body("{\"changes\":{\"totalCost\":14000000},\"reason\":\"Feil.\"}")
                .post("/v1/measures/" + MeasureId.of(year, AGENCY, "A") + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .path("corrections[0].id");
    }

    @Test
    void a_dry_run_lists_who_has_not_answered_and_moves_nothing() {
        step("?dryRun=true", Map.of("to", "CLOSED"))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("transition.dryRun", equalTo(true))
                .body("transition.acknowledgementRequired", equalTo(true))
                .body("transition.concerns.what", contains("NO_ANSWER", "DRAFT"))
                .body("transition.concerns[0].agencies.orgNumber", contains(OTHER_AGENCY))
                .body("transition.concerns[0].agencies[0].name", equalTo("Skatteetaten"))
                .body("transition.concerns[1].count", equalTo(1));
        anyone().get("/v1/editions/" + year)
                .then()
                .body("state", equalTo("OPEN"))
                .body("$", not(hasKey("transition")));
    }

    @Test
    void a_step_that_leaves_something_behind_must_be_acknowledged() {
        step("", Map.of("to", "CLOSED"))
                .statusCode(409)
                .body("type", equalTo(problem("acknowledgement-required")))
                .body("detail", containsString("NO_ANSWER 1, DRAFT 1"))
                .body("transition.concerns[0].agencies.orgNumber", contains(OTHER_AGENCY));
        step("", Map.of("to", "CLOSED", "acknowledged", false)).statusCode(409);
        step("", Map.of("to", "CLOSED", "acknowledged", true))
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("transition.concerns.what", contains("NO_ANSWER", "DRAFT"));
    }

    @Tag("full")
    @Test
    void before_freezing_open_findings_and_objections_are_listed() {
        move(year, "CLOSED");
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Nei."))
                .post("/v1/corrections/" + correct() + "/objection")
                .then()
                .statusCode(200);

        step("?dryRun=true", Map.of("to", "FROZEN"))
                .body(
                        "transition.concerns.what",
                        contains("NO_ANSWER", "DRAFT", "OPEN_FINDING", "UNANSWERED_OBJECTION"))
                .body("transition.concerns[2].agencies.orgNumber", contains(AGENCY))
                .body("transition.concerns[2].count", greaterThan(0))
                .body("transition.concerns[3].measures", contains(AGENCY + "/A"));
        step("", Map.of("to", "FROZEN")).statusCode(409);
        step("", Map.of("to", "FROZEN", "acknowledged", true)).statusCode(200);
        step("?dryRun=true", Map.of("to", "PUBLISHED")).body("transition.concerns", empty());
    }

    @Test
    void a_closed_edition_is_opened_again_with_a_reason() {
        move(year, "CLOSED");
        step("", Map.of("to", "OPEN"))
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains("/reason"));
        step("", Map.of("to", "OPEN", "reason", " ")).statusCode(400);
        step("", Map.of("to", "OPEN", "reason", "To virksomheter manglet tilgang."))
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("transitions.reason", hasItem("To virksomheter manglet tilgang."));
        anyone().get("/v1/editions/" + year).then().body("transitions.reason", not(hasItem(containsString("To"))));
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("A")))
                .then()
                .statusCode(200);
        assertThat(rows("select subject from audit_entry where edition_year = ? and action = 'edition-moved'", year))
                .hasSize(3);
    }

    @Tag("full")
    @Test
    void corrections_that_hold_keep_an_edition_closed() {
        move(year, "CLOSED");
        var correction = correct();
        step("", Map.of("to", "OPEN", "reason", "Ny frist.", "acknowledged", true))
                .statusCode(409)
                .body("type", equalTo(problem("corrections-stand")))
                .body("detail", containsString(AGENCY + "/A"))
                .body("transition.concerns.what", contains("CORRECTION"));
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "WITHDRAWN", "note", "Kartleggingen åpnes igjen."))
                .post("/v1/corrections/" + correction + "/decision")
                .then()
                .statusCode(200);
        step("", Map.of("to", "OPEN", "reason", "Ny frist.")).statusCode(200);

        respondent(year, AGENCY).removeMeasure("A").then().statusCode(422);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("B")))
                .then()
                .statusCode(200);
        move(year, "CLOSED");
        move(year, "FROZEN");
        directorate()
                .get("/v1/editions/" + year + "/manifest/verification")
                .then()
                .body("intact", equalTo(true));
    }

    private ValidatableResponse add(String agency, String measure) {
        return directorate()
                .contentType(ContentType.JSON)
                .body("{\"measure\":" + measure + ",\"reason\":\"Meldt i brev.\"}")
                .post(submission(year, agency) + "/corrections")
                .then();
    }

    private static String forgotten() {
        var measure = aMeasure().withReference("G").named("Glemt").json();
        measure.remove("contactEmail");
        return measure.toString();
    }

    @Tag("full")
    @Test
    void a_forgotten_measure_is_added_and_may_be_objected_to() {
        add(AGENCY, forgotten()).statusCode(409).body("type", equalTo(problem("edition-not-closed")));
        move(year, "CLOSED");
        var id = add(AGENCY, forgotten())
                .statusCode(201)
                .body("corrections.reference", hasItem("G"))
                .body("corrections.find { it.field == 'name' }.newValue", equalTo("Glemt"))
                .body("corrections.find { it.field == 'name' }.oldValue", nullValue())
                .extract()
                .<String>path("corrections[0].id");
        var measure = "/v1/measures/" + MeasureId.of(year, AGENCY, "G");

        anyone().get(measure).then().statusCode(200).body("name", equalTo("Glemt"));
        anyone().get("/v1/editions/" + year + "/measures").then().body("totalItems", equalTo(2));
        directorate()
                .get("/v1/editions/" + year + "/measures?as=reported")
                .then()
                .body("totalItems", equalTo(1));
        respondent(year, AGENCY).read().then().body("measures.reference", contains("A"));
        anyone().get(measure + "/history").then().statusCode(200);
        add(AGENCY, forgotten()).statusCode(409).body("type", equalTo(problem("measure-exists")));
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"changes\":{\"totalCost\":15000000},\"reason\":\"Feil.\"}")
                .post(measure + "/corrections")
                .then()
                .statusCode(201)
                .body("corrections.oldValue", contains(12_000_000));
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Ikke vårt."))
                .post("/v1/corrections/" + id + "/objection")
                .then()
                .statusCode(200);
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "WITHDRAWN", "note", "Ja vel."))
                .post("/v1/corrections/" + id + "/decision")
                .then()
                .statusCode(200);
        anyone().get(measure).then().statusCode(404);
        directorate()
                .get("/v1/editions/" + year + "/corrections?status=made")
                .then()
                .body("totalItems", equalTo(0));
        step("?dryRun=true", Map.of("to", "OPEN", "reason", "Ny frist.")).body("transition.concerns", empty());
        assertThat(rows("select action from audit_entry where edition_year = ? and action = 'measure-added'", year))
                .hasSize(1);
    }

    @Tag("full")
    @Test
    void a_measure_added_to_a_frozen_edition_is_its_next_revision() {
        move(year, "CLOSED");
        move(year, "FROZEN");
        move(year, "PUBLISHED");
        add(AGENCY, forgotten()).statusCode(201).body("corrections[0].revision", equalTo(2));
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Glemt tiltak."))
                .post("/v1/editions/" + year + "/revisions")
                .then()
                .statusCode(201);

        anyone().get("/v1/editions/" + year + "/measures").then().body("totalItems", equalTo(2));
        anyone().get("/v1/editions/" + year + "/measures?revision=1").then().body("totalItems", equalTo(1));
        directorate()
                .get("/v1/editions/" + year + "/manifest/verification")
                .then()
                .body("intact", equalTo(true));
    }

    @Tag("full")
    @Test
    void what_is_added_follows_the_agencys_rules() {
        move(year, "CLOSED");
        add(AGENCY, "{\"reference\":\"G\",\"name\":\"Glemt\"}")
                .statusCode(422)
                .body("type", equalTo(problem("correction-invalid")))
                .body("report.findings.rule", hasItem("required"));
        add(AGENCY, aMeasure().withReference("G").json().toString())
                .statusCode(400)
                .body("errors.pointer", contains("/measure/contactEmail"));
        add(AGENCY, "[]").statusCode(400).body("errors.pointer", contains("/measure"));
        add(AGENCY, "{\"reference\":\"G\",\"nmae\":\"x\"}").statusCode(400);
        add(NOT_INVITED, forgotten()).statusCode(404).body("type", equalTo(problem("participant-not-found")));
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body("{\"measure\":" + forgotten() + ",\"reason\":\"x\"}")
                .post(submission(year, AGENCY) + "/corrections")
                .then()
                .statusCode(403);
        add(AGENCY, aMeasure().withReference("").json().without("contactEmail").toString())
                .statusCode(422);
    }
}
