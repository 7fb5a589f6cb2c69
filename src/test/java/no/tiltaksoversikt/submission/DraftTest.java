package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Test;

/** Unfinished answers. */
@QuarkusTest
class DraftTest extends HttpTest {

    @Test
    void an_unfinished_answer_is_kept_with_its_report_and_read_back_as_it_was_sent() throws JsonProcessingException {
        var agency = respondent();
        var body = aSubmissionOf(
                aMeasure()
                        .without(AnswerField.NAME)
                        .with(AnswerField.COMMENTS, "  kladd ")
                        .with(AnswerField.PHASE, null),
                aMeasure().withReference(null));

        agency.draft(body)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("measureCount", equalTo(2))
                .body("report.valid", equalTo(false))
                .body(
                        "report.findings.pointer",
                        contains("/measures/0/name", "/measures/0/phase", "/measures/1/reference"));
        var read = json(agency);
        assertThat(read.get("state").asText()).isEqualTo("DRAFT");
        assertThat(read.get("measures")).hasToString(body.get("measures").toString());
        assertThat(audited(agency)).containsExactly("submission-drafted");
    }

    @Test
    void answers_of_wrong_types_are_kept_as_they_were_sent_too() throws JsonProcessingException {
        var agency = respondent();
        var body = aSubmissionOf(
                aMeasure().with(AnswerField.TOTAL_COST, "tolv millioner").with(AnswerField.PHASE, "SNART"));

        agency.draft(body).then().statusCode(201).body("report.findings.rule", contains("wrong-type", "unknown-code"));
        assertThat(json(agency).get("measures"))
                .hasToString(body.get("measures").toString());
    }

    @Test
    void a_draft_must_be_well_formed() {
        var agency = respondent();
        var unknown = aSubmissionOf(aMeasure());
        ((ObjectNode) unknown.at("/measures/0")).put("nmae", "x");

        agency.draft(unknown).then().statusCode(400).body("type", equalTo(problem("unknown-field")));
        agency.request()
                .contentType("application/json")
                .body("{\"measures\":[")
                .put(agency.path() + "?mode=draft")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("malformed-json")));
        agency.read().then().statusCode(404);
    }

    @Test
    void the_same_draft_again_is_the_same_draft() {
        var agency = respondent();
        var body = aSubmissionOf(aMeasure().without(AnswerField.NAME));
        var first = agency.draft(body).then().statusCode(201).extract().asString();

        assertThat(agency.draft(body).then().statusCode(200).extract().asString())
                .isEqualTo(first);
        assertThat(audited(agency)).containsExactly("submission-drafted");
    }

    @Test
    void a_draft_beside_a_submitted_answer_counts_nowhere() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        agency.draft(aSubmissionOf(aMeasure().named("Utkast"), aMeasure().withReference("B"), aMeasure()))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));

        assertThat(names(agency)).containsExactly("Digital søknad om byggetillatelse");
        directorate()
                .get("/v1/editions/" + agency.year() + "/participants?size=200&status=submitted")
                .then()
                .body("items.find { it.orgNumber == '" + agency.orgNumber() + "' }.measureCount", equalTo(1));
        agency.read().then().body("state", equalTo("DRAFT")).body("measures.name", hasItems("Utkast"));
    }

    @Test
    void submitting_ends_the_draft() {
        var agency = respondent();
        agency.draft(aSubmissionOf(aMeasure().without(AnswerField.NAME)));
        agency.submit(aSubmissionOf(aMeasure())).then().statusCode(200).body("revision", equalTo(2));

        agency.read().then().body("state", equalTo("SUBMITTED")).body("measures.size()", equalTo(1));
        agency.withdraw().then().statusCode(409).body("type", equalTo(problem("submission-is-final")));
    }

    @Test
    void submitting_what_is_submitted_already_ends_the_draft_too() {
        var agency = respondent();
        var first = agency.submit(aSubmissionOf(aMeasure())).asString();
        agency.draft(aSubmissionOf(aMeasure().named("Utkast")));

        assertThat(agency.submit(aSubmissionOf(aMeasure())).asString()).isEqualTo(first);
        agency.read().then().body("state", equalTo("SUBMITTED"));
    }

    @Test
    void a_refused_submission_leaves_the_draft() {
        var agency = respondent();
        agency.draft(aSubmissionOf(aMeasure().named("Utkast")));
        agency.submit(aSubmissionOf(aMeasure().without(AnswerField.PHASE)))
                .then()
                .statusCode(422);

        agency.read().then().body("state", equalTo("DRAFT")).body("measures.name", contains("Utkast"));
    }

    @Test
    void a_withdrawn_draft_leaves_what_was_submitted() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        agency.draft(aSubmissionOf(aMeasure().named("Utkast")));

        agency.withdraw().then().statusCode(204).body(equalTo(""));
        agency.read().then().body("state", equalTo("SUBMITTED"));
        agency.withdraw().then().statusCode(409);
        assertThat(audited(agency)).containsExactly("submission-submitted", "submission-drafted", "draft-withdrawn");
    }

    @Test
    void a_withdrawn_first_draft_leaves_nothing() {
        var agency = respondent();
        agency.withdraw().then().statusCode(404).body("type", equalTo(problem("submission-not-found")));
        agency.draft(aSubmissionOf(aMeasure()));
        agency.withdraw().then().statusCode(204);

        agency.read().then().statusCode(404);
        agency.withdraw().then().statusCode(404);
        agency.draft(aSubmissionOf(aMeasure())).then().statusCode(201);
    }

    @Test
    void a_drafts_report_has_the_reasons_that_were_given_with_it() {
        var agency = respondent();
        agency.draft(aSubmissionOf(aMeasure()
                        .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                        .acknowledging("budget-exceeds-total", "Budsjettet dekker to tiltak.")))
                .then()
                .body("report.valid", equalTo(true))
                .body("report.findings.acknowledged", contains(true));
        // A reason counts when it is submitted, not before.
        agency.draft(aSubmissionOf(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)))
                .then()
                .body("report.valid", equalTo(false));
    }

    @Test
    void a_mode_that_there_is_not_is_refused_by_name() {
        var agency = respondent();
        for (var mode : List.of("DRAFT", "final", "draft,submit")) {
            agency.sending(aSubmissionOf(aMeasure()))
                    .queryParam("mode", mode)
                    .put(agency.path())
                    .then()
                    .statusCode(400)
                    .body("type", equalTo(problem("invalid-parameter")));
        }
        agency.read().then().statusCode(404);
    }

    private List<String> names(Respondent agency) {
        return rows(
                        "select name from measure where edition_year = ? and org_number = ?",
                        agency.year(),
                        agency.orgNumber())
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    private static JsonNode json(Respondent agency) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(agency.read().then().statusCode(200).extract().asString());
    }
}
