package no.tiltaksoversikt.submission.lineage;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasureOf2018;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The draft that an agency begins with, and how little is left to type. */
@QuarkusTest
class PrefillTest extends HttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ANSWERS = aMeasure().answers().byName().size();

    @Inject
    PrefillQuery prefills;

    private Years years;
    private Respondent then;
    private Respondent now;

    @BeforeEach
    void two_editions() {
        begin("2019");
    }

    private void begin(String questionnaire) {
        years = consecutiveEditions(questionnaire, AGENCY, OTHER_AGENCY);
        then = respondent(years.earlier(), AGENCY);
        now = respondent(years.later(), AGENCY);
    }

    private void reported(MeasureBuilder... measures) {
        then.submit(aSubmissionOf(measures)).then().statusCode(201);
        turn(years);
    }

    private Response prefill() {
        return now.request().get(now.path() + "/prefill");
    }

    private static MeasureBuilder named(String reference) {
        return aMeasure().withReference(reference).named("Tiltak " + reference);
    }

    private void tell(String event) {
        now.request()
                .contentType("application/json")
                .body(event)
                .post(now.path() + "/lineage-events")
                .then()
                .statusCode(201);
    }

    /** As docs/integrating.md shows it in three languages. */
    @Tag("full")
    @Test
    void a_prefill_with_a_new_phase_and_new_money_is_an_answer() throws JsonProcessingException {
        reported(named("A"), named("B"));
        var body = (ObjectNode) MAPPER.readTree(prefill().asString());
        var measure = (ObjectNode) body.at("/measures/0");
        measure.put("phase", "IMPLEMENTATION")
                .put("financing", "YES")
                .put("totalCost", 14_000_000)
                .put("currentYearBudget", 6_000_000);
        var answer = MAPPER.createObjectNode();
        answer.putArray("measures").add(measure);
        now.submit(answer)
                .then()
                .statusCode(201)
                .body("report.findings.rule", contains("measure-left-out"))
                .body("report.findings.reference", contains("B"));
    }

    @Tag("full")
    @Test
    void answers_that_stand_are_filled_in_and_the_others_stand_beside() {
        reported(named("B"), named("A"));

        prefill()
                .then()
                .statusCode(200)
                .body("nothingToReport", equalTo(false))
                .body("from", equalTo(years.earlier()))
                .body("left", empty())
                .body("measures.reference", contains("B", "A"))
                .body("measures[0].name", equalTo("Tiltak B"))
                .body("measures[0].totalCost", equalTo(12_000_000))
                .body("measures[0].publishable", equalTo(true))
                .body("measures[0].tags", contains("søknad", "bygg"))
                .body("measures[0]", not(hasKey("phase")))
                .body("measures[0]", not(hasKey("financing")))
                .body("measures[0]", not(hasKey("currentYearBudget")))
                .body("measures[0].lastYear.phase", equalTo("PLANNING"))
                .body("measures[0].lastYear.financing", equalTo("YES"))
                .body("measures[0].lastYear.currentYearBudget", equalTo(4_000_000))
                .body("measures[0].lastYear.edition", equalTo(years.earlier()))
                .body("measures[0].lastYear.notAskedForInPhase", equalTo("PLANNING"))
                .body("measures[0].lastYear.probablyOutOfScope", equalTo(false))
                .body("measures[0].lastYear.notCarried", empty())
                .body("measures[0].lastYear", not(hasKey("stillExempt")));
    }

    @Tag("full")
    @Test
    void the_draft_can_be_sent_as_it_is_and_finished_by_a_few_answers() throws JsonProcessingException {
        reported(named("A"));
        var draft = (ObjectNode) MAPPER.readTree(prefill().asString());

        now.draft(draft)
                .then()
                .statusCode(201)
                .body("report.findings.rule", contains("required", "required"))
                .body("answers.typed", equalTo(0))
                .body("answers.confirmed", equalTo(ANSWERS - 3))
                .body("answers.changed", equalTo(0));
        var kept = MAPPER.readTree(now.read().asString());
        assertThat(kept.get("measures")).isEqualTo(draft.get("measures"));

        var measure = (ObjectNode) draft.at("/measures/0");
        measure.put("phase", "IMPLEMENTATION").put("financing", "YES").put("comments", "I gang.");
        now.submit(draft)
                .then()
                .statusCode(200)
                .body("answers.typed", equalTo(1))
                .body("answers.confirmed", equalTo(ANSWERS - 2))
                .body("answers.changed", equalTo(1));
        now.patchMeasure("A", "{\"innovation\":\"HIGH\"}")
                .then()
                .statusCode(200)
                .body("answers.typed", equalTo(2));
        now.read().then().body("measures[0]", not(hasKey("lastYear"))).body("receipt.answers.typed", equalTo(2));
        now.putMeasure("A", measure.put("comments", "Videre.")).then().statusCode(200);
    }

    @Tag("full")
    @Test
    void whether_an_exempt_measure_still_is_one_is_asked_every_year() {
        reported(
                named("A")
                        .with(AnswerField.PUBLISHABLE, false)
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24")
                        .with(AnswerField.EXEMPTION_REVIEW_ON, "2020-01-01"),
                named("B")
                        .with(AnswerField.EXEMPT_ANSWERS, List.of("totalCost"))
                        .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 23")
                        .with(AnswerField.EXEMPTION_REVIEW_ON, "2999-01-01"));

        prefill()
                .then()
                .body("measures[0]", not(hasKey("publishable")))
                .body("measures[0].exemptionBasis", equalTo("Offentleglova § 24"))
                .body("measures[0].lastYear.publishable", equalTo(false))
                .body("measures[0].lastYear.exemptionBasis", equalTo("Offentleglova § 24"))
                .body("measures[0].lastYear.exemptionReviewOn", equalTo("2020-01-01"))
                .body("measures[0].lastYear.stillExempt.reviewIsDue", equalTo(true))
                .body("measures[1]", not(hasKey("publishable")))
                .body("measures[1]", not(hasKey("exemptAnswers")))
                .body("measures[1].lastYear.exemptAnswers", contains("totalCost"))
                .body("measures[1].lastYear.stillExempt.reviewIsDue", equalTo(false));
    }

    @Tag("full")
    @Test
    void what_the_new_questionnaire_has_no_place_for_is_said() {
        begin("2018");
        reported(aMeasureOf2018().with(AnswerField.INVOLVES_OTHERS, "NO"));

        prefill()
                .then()
                .body("measures[0]", not(hasKey("mainPurpose")))
                .body("measures[0]", not(hasKey("involvesOthers")))
                .body("measures[0].lastYear.mainPurpose", equalTo("DATA_SHARING"))
                .body("measures[0].lastYear.notCarried.field", containsInAnyOrder("mainPurpose", "involvesOthers"))
                .body("measures[0].lastYear.notCarried.why", containsInAnyOrder("NOT_ASKED", "QUESTION_CHANGED"));
    }

    @Tag("full")
    @Test
    void measures_that_do_not_go_on_are_left_out_and_said() {
        reported(named("A"), named("B"), named("C"), named("D"), named("E").inPhase(Phase.OPERATION), named("F"));
        tell("{\"reference\":\"A\",\"kind\":\"ENDED\",\"note\":\"Ferdig.\"}");
        tell("{\"reference\":\"B\",\"kind\":\"WITHDRAWN\"}");
        tell("{\"reference\":\"C\",\"kind\":\"MERGED\",\"toReferences\":[\"E\"]}");
        tell("{\"reference\":\"D\",\"kind\":\"MOVED\",\"toAgency\":\"974761076\",\"toReferences\":[\"X\"]}");
        tell("{\"reference\":\"F\",\"kind\":\"CONTINUED\",\"toReferences\":[\"G\"]}");

        prefill()
                .then()
                .body("measures.reference", contains("E", "G"))
                .body("measures[0].lastYear.probablyOutOfScope", equalTo(true))
                .body("measures[1].lastYear.reference", equalTo("F"))
                .body("left.reference", contains("A", "B", "C", "D"))
                .body("left.what", contains("ENDED", "WITHDRAWN", "MERGED", "MOVED"))
                .body("left[0].note", equalTo("Ferdig."))
                .body("left[2].toReferences", contains("E"))
                .body("left[3].toAgency", equalTo(OTHER_AGENCY));
        agency(OTHER_AGENCY)
                .get(submission(years.later(), OTHER_AGENCY) + "/prefill")
                .then()
                .body("from", equalTo(2019))
                .body("measures[-1].reference", equalTo("X"))
                .body("measures[-1]", not(hasKey("contactEmail")))
                .body("measures[-1].lastYear.agency", equalTo(AGENCY))
                .body("measures[0].lastYear.agency", equalTo(OTHER_AGENCY));
        assertThat(counted(AGENCY)).isEqualTo(2);
        assertThat(counted(OTHER_AGENCY)).isEqualTo(prefilled(OTHER_AGENCY));
    }

    @Tag("full")
    @Test
    void a_measure_that_moved_on_or_back_does_not_arrive() {
        var third = "971526920";
        invite(years.later(), third, "NFD", false);
        reported(named("A"), named("B"), named("C"));
        var before = prefilled(OTHER_AGENCY);
        for (var reference : List.of("A", "B", "C")) {
            tell("{\"reference\":\"" + reference + "\",\"kind\":\"MOVED\",\"toAgency\":\"974761076\"}");
        }
        assertThat(prefilled(OTHER_AGENCY)).isEqualTo(before + 3);
        assertThat(counted(OTHER_AGENCY)).isEqualTo(before + 3);

        tell("{\"reference\":\"A\",\"kind\":\"CONTINUED\",\"toReferences\":[\"A\"]}");
        tell("{\"reference\":\"B\",\"kind\":\"MOVED\",\"toAgency\":\"" + third + "\"}");

        assertThat(prefilled(AGENCY)).isEqualTo(1);
        assertThat(prefilled(OTHER_AGENCY)).isEqualTo(before + 1);
        for (var agency : List.of(AGENCY, OTHER_AGENCY, third)) {
            assertThat(counted(agency)).as(agency).isEqualTo(prefilled(agency));
        }
        agency(OTHER_AGENCY)
                .get(submission(years.later(), OTHER_AGENCY) + "/lineage-events")
                .then()
                .body("items.reference", contains("A", "B", "C"))
                .body("items.current", contains(false, false, true));
        for (var agency : List.of(OTHER_AGENCY, third)) {
            respondent(years.later(), agency)
                    .submit(aSubmissionOf(named("B").inPhase(Phase.IMPLEMENTATION)))
                    .then()
                    .statusCode(201);
        }
        assertThat(lineage(years.later(), third)).isEqualTo(lineage(years.earlier(), AGENCY));
        assertThat(lineage(years.later(), OTHER_AGENCY)).isNotEqualTo(lineage(years.earlier(), AGENCY));
    }

    private Object lineage(int year, String agency) {
        return rows(
                        "select lineage_id from measure where edition_year = ? and org_number = ? and reference = 'B'",
                        year,
                        agency)
                .get(0)
                .get(0);
    }

    private int prefilled(String agency) {
        return agency(agency)
                .get(submission(years.later(), agency) + "/prefill")
                .then()
                .statusCode(200)
                .extract()
                .path("measures.size()");
    }

    private int counted(String agency) {
        return prefills.counts(years.later()).getOrDefault(agency, 0);
    }

    @Tag("full")
    @Test
    void it_is_for_the_agency_and_the_directorate_while_the_edition_is_ahead_or_open() {
        then.submit(aSubmissionOf(named("A"))).then().statusCode(201);
        move(years.earlier(), "CLOSED");
        prefill().then().statusCode(200).body("measures.reference", contains("A"));
        as(AGENCY, Scope.READ).get(now.path() + "/prefill").then().statusCode(200);
        directorate().get(now.path() + "/prefill").then().statusCode(200);
        anyone().get(now.path() + "/prefill").then().statusCode(401);
        agency(OTHER_AGENCY).get(now.path() + "/prefill").then().statusCode(403);
        directorate()
                .get(submission(years.later(), "971526920") + "/prefill")
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("not-a-participant")));
        agency(AGENCY)
                .get(submission(2100, AGENCY) + "/prefill")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
        move(years.later(), "OPEN");
        move(years.later(), "CLOSED");
        prefill().then().statusCode(409).body("type", equalTo(problem("edition-not-open")));
    }

    @Test
    void who_has_reported_nothing_begins_with_nothing() {
        var fresh = (String) rows("""
                        select org_number from agency a
                        where not exists (select from submission s where s.org_number = a.org_number) limit 1
                        """).get(0).get(0);
        invite(years.later(), fresh, "NFD", false);
        now = respondent(years.later(), fresh);
        turn(years);

        prefill().then().body("measures", empty()).body("from", equalTo(null));
        now.draft(tree(prefill())).then().statusCode(201);
    }

    private static JsonNode tree(Response response) {
        try {
            return MAPPER.readTree(response.asString());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
