package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasureOf2018;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What last edition's answers mean for this edition's. */
@QuarkusTest
class PreviousAnswersTest extends HttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BODIES = 60;

    private Years years;
    private Respondent then;
    private Respondent now;

    @BeforeEach
    void two_editions() {
        years = consecutiveEditions("2019", AGENCY, DIRECTORATE);
        then = respondent(years.earlier(), AGENCY);
        now = respondent(years.later(), AGENCY);
    }

    private void reported(MeasureBuilder... measures) {
        then.submit(aSubmissionOf(measures)).then().statusCode(201);
        turn(years);
    }

    private static MeasureBuilder next() {
        return aMeasure().inPhase(Phase.IMPLEMENTATION);
    }

    @Tag("full")
    @Test
    void a_measure_is_compared_with_itself_in_the_edition_before() {
        reported(aMeasure());

        now.submit(aSubmissionOf(aMeasure().with(AnswerField.TOTAL_COST, 24_000_001)))
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("cost-jump", "phase-unchanged"))
                .body("report.findings[0].message", containsString("12 000 000"))
                .body("report.findings[1].message", containsString(String.valueOf(years.earlier())));
        now.submit(aSubmissionOf(next().withReference("A-18"))).then().statusCode(201);
        now.submit(aSubmissionOf(next())).then().statusCode(200).body("report.findings", empty());
    }

    @Tag("full")
    @Test
    void measures_that_are_left_out_are_named() {
        reported(
                aMeasure(),
                aMeasure().withReference("B").named("Glemt"),
                aMeasure().withReference("C").named("Avsluttet"));
        now.sending(MAPPER.createObjectNode().put("reference", "C").put("kind", "ENDED"))
                .post(now.path() + "/lineage-events")
                .then()
                .statusCode(201);

        now.dryRun(aSubmissionOf(next()))
                .then()
                .body("valid", equalTo(true))
                .body("findings.rule", contains("measure-left-out"))
                .body("findings.reference", contains("B"))
                .body("findings.severity", contains("INFO"))
                .body("findings[0].message", containsString("«Glemt»"));
        now.submit(aSubmissionOf(next())).then().statusCode(201).body("report.findings.reference", contains("B"));
        now.putMeasure("A-17", next().json()).then().statusCode(200);
        now.dryRun(aSubmissionOf(next(), next().withReference("B").named("Husket")))
                .then()
                .body("findings.rule", empty());
    }

    @Tag("full")
    @Test
    void a_single_measure_is_compared_too() {
        reported(aMeasure(), aMeasure().withReference("A-18").named("Et annet"));

        now.putMeasure("A-17", aMeasure().json())
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("phase-unchanged"));
        now.putMeasure(
                        "A-17",
                        aMeasure()
                                .acknowledging("phase-unchanged", "Forsinket.")
                                .json())
                .then()
                .statusCode(201);
        // Its namesake is looked at again, and its own reason counts.
        now.putMeasure(
                        "A-18",
                        next().withReference("A-18")
                                .acknowledging("duplicate-name", "To deler.")
                                .json())
                .then()
                .statusCode(201);
        now.patchMeasure("A-17", "{\"phase\":\"IDEA\"}")
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("phase-backwards"));
        now.patchMeasure("A-17", "{\"phase\":\"IMPLEMENTATION\"}").then().statusCode(200);
    }

    @Tag("full")
    @Test
    void an_edition_that_still_takes_answers_is_not_the_edition_before() {
        then.submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        move(years.later(), "OPEN");

        now.dryRun(aSubmissionOf(aMeasure())).then().body("findings", empty());
        move(years.earlier(), "CLOSED");
        now.dryRun(aSubmissionOf(aMeasure())).then().body("findings.rule", contains("phase-unchanged"));
    }

    @Test
    void what_questionnaires_break_between_them_is_not_compared_and_the_rest_is() {
        years = consecutiveEditions("2018", AGENCY);
        then = respondent(years.earlier(), AGENCY);
        now = respondent(years.later(), AGENCY);
        reported(
                aMeasureOf2018().withReference("A-1").inPhase(Phase.IMPLEMENTATION),
                aMeasureOf2018().withReference("A-2").inPhase(Phase.PLANNING).named("Et annet"));

        now.dryRun(aSubmissionOf(
                        aMeasure().withReference("A-1").inPhase(Phase.OPERATION),
                        aMeasure().withReference("A-2").inPhase(Phase.PLANNING).named("Et annet")))
                .then()
                .body("findings.rule", contains("phase-unchanged"))
                .body("findings.reference", contains("A-2"));
    }

    @Tag("full")
    @Test
    void a_reason_follows_an_unchanged_answer_into_the_next_edition() {
        reported(aMeasure()
                .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                .acknowledging("budget-exceeds-total", "Budsjettet dekker to tiltak."));
        var same = next().with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000);

        now.dryRun(aSubmissionOf(same))
                .then()
                .body("valid", equalTo(true))
                .body("findings.acknowledged", contains(true));
        now.dryRun(aSubmissionOf(next().with(AnswerField.CURRENT_YEAR_BUDGET, 14_000_000)))
                .then()
                .body("valid", equalTo(false));
        now.dryRun(aSubmissionOf(same.withReference("A-18"))).then().body("valid", equalTo(false));
        now.putMeasure("A-17", same.withReference("A-17").json()).then().statusCode(201);
        now.read().then().body("measures[0].acknowledgements[0].reason", equalTo("Budsjettet dekker to tiltak."));
        now.submit(aSubmissionOf(same)).then().statusCode(200).body("revision", equalTo(1));
    }

    @Tag("full")
    @Test
    void the_dry_run_and_the_submission_never_differ_with_an_edition_before() throws JsonProcessingException {
        reported(
                aMeasure().withReference("R-0").named("Tiltak 0"),
                aMeasure()
                        .withReference("R-1")
                        .named("Tiltak 1")
                        .inPhase(Phase.IMPLEMENTATION)
                        .with(AnswerField.CURRENT_YEAR_BUDGET, 30_000_000)
                        .acknowledging("budget-exceeds-total", "Det stemmer."),
                aMeasure()
                        .withReference("R-2")
                        .named("Tiltak 2")
                        .inPhase(Phase.IDEA)
                        .with(AnswerField.TOTAL_COST, 4_000_000));
        var bodies = new RandomBodies(7);
        var taken = 0;
        for (var i = 0; i < BODIES; i++) {
            var body = bodies.nextWithReasonsForWhatIsRemembered();
            var dryRun = tree(now.dryRun(body).then().statusCode(200).extract().asString());
            var response = now.submit(body);

            assertThat(tree(response.asString()).get("report")).as("%s", body).isEqualTo(dryRun);
            taken += response.statusCode() < 300 ? 1 : 0;
        }
        assertThat(taken).as("both kinds of bodies").isBetween(BODIES / 20, BODIES * 19 / 20);
    }

    @Tag("full")
    @Test
    void without_the_agencys_token_the_report_says_which_rules_were_not_asked() {
        reported(aMeasure());

        for (var stranger : java.util.List.of(anyone(), directorate())) {
            dryRun(stranger)
                    .then()
                    .body("valid", equalTo(true))
                    .body("notRun", contains("cost-jump", "phase-unchanged", "phase-backwards", "measure-left-out"))
                    .body("notRunWhy", notNullValue());
        }
        for (var scope : java.util.List.of(Scope.READ, Scope.WRITE)) {
            dryRun(as(AGENCY, scope))
                    .then()
                    .body("valid", equalTo(false))
                    .body("notRun", empty())
                    .body("notRunWhy", equalTo(null));
        }
        dryRun(as(DIRECTORATE, Scope.ADMIN + " " + Scope.WRITE)).then().body("notRun", empty());
    }

    private io.restassured.response.Response dryRun(RequestSpecification request) {
        return request.contentType("application/json")
                .body(Respondent.bytes(aSubmissionOf(aMeasure())))
                .post("/v1/editions/" + years.later() + "/validations");
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }
}
