package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dry run says what the submission will say. */
@QuarkusTest
class DryRunTest extends HttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BODIES = 120;
    private static final List<String> TABLES =
            List.of("measure", "submission", "submission_receipt", "acknowledgement", "audit_entry");

    @Tag("full")
    @ParameterizedTest
    @ValueSource(longs = {2018, 2019, 2026})
    void the_dry_run_and_the_submission_never_differ(long seed) throws JsonProcessingException {
        var agency = respondent();
        var bodies = new RandomBodies(seed);
        var taken = 0;
        for (var i = 0; i < BODIES; i++) {
            var body = bodies.next();
            var dryRun =
                    tree(agency.dryRun(body).then().statusCode(200).extract().asString());
            var response = agency.submit(body);
            var answer = tree(response.asString());

            assertThat(answer.get("report")).as("%s", body).isEqualTo(dryRun);
            assertThat(response.statusCode() < 300)
                    .as("%s", body)
                    .isEqualTo(dryRun.get("valid").asBoolean());
            taken += response.statusCode() < 300 ? 1 : 0;
        }
        assertThat(taken).as("both kinds of bodies").isBetween(BODIES / 10, BODIES * 9 / 10);
    }

    @Tag("full")
    @Test
    void the_dry_run_and_the_draft_never_differ() throws JsonProcessingException {
        var agency = respondent();
        var bodies = new RandomBodies(1);
        for (var i = 0; i < BODIES; i++) {
            var body = bodies.next();
            var dryRun = tree(agency.dryRun(body).asString());
            var draft = tree(agency.draft(body).asString());
            assertThat(draft.get("report")).as("%s", body).isEqualTo(dryRun);
        }
    }

    @Tag("full")
    @Test
    void a_long_report_lists_as_many_findings_as_are_asked_for() throws JsonProcessingException {
        var agency = respondent();
        var body = "{\"measures\":[" + "{},".repeat(199) + "{}]}";
        var path = "/v1/editions/" + agency.year() + "/validations";
        var all = anyone().contentType("application/json").body(body).post(path + "?maxFindings=10000");
        all.then().statusCode(200).body("truncated", equalTo(false)).body("omitted", hasSize(0));
        int total = all.path("counts.error");

        anyone().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .body("truncated", equalTo(true))
                .body("findings", hasSize(1000))
                .body("counts.error", equalTo(total))
                .body("omitted.count", contains(total - 1000));
        anyone().contentType("application/json")
                .body(body)
                .post(path + "?maxFindings=10001")
                .then()
                .statusCode(400);
        agency.submit(tree(body))
                .then()
                .statusCode(422)
                .body("report.truncated", equalTo(true))
                .body("report.findings", hasSize(1000))
                .body("report.omitted.count", contains(total - 1000));
        agency.draft(tree(body)).then().statusCode(201).body("report.findings", hasSize(1000));
        agency.read().then().body("receipt.report.omitted.count", contains(total - 1000));
    }

    @Test
    void a_reference_is_cut_in_the_findings() {
        var year = respondent().year();
        var reference = "x".repeat(1000);
        List<String> named = anyone().contentType("application/json")
                .body("{\"measures\":[{\"reference\":\"" + reference + "\"}]}")
                .post("/v1/editions/" + year + "/validations")
                .then()
                .statusCode(200)
                .extract()
                .path("findings.reference");
        assertThat(named).hasSizeGreaterThan(5).containsOnly("x".repeat(64) + "…");
    }

    @Test
    void a_dry_run_stores_nothing() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        var before = counts();
        var odd = aMeasure()
                .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                .acknowledging("budget-exceeds-total", "Ja.");

        agency.dryRun(aSubmissionOf(odd)).then().body("valid", equalTo(true));
        agency.dryRun(aSubmissionOf(aMeasure().named("Nytt"))).then().body("valid", equalTo(true));
        agency.dryRun(aSubmissionOf(aMeasure().without(AnswerField.NAME)))
                .then()
                .body("valid", equalTo(false));
        assertThat(counts()).isEqualTo(before);
        agency.submit(aSubmissionOf(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)))
                .then()
                .statusCode(422);
    }

    @Test
    void reasons_given_before_count_for_the_agency_and_for_nobody_else() {
        var agency = respondent();
        var odd = aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000);
        agency.submit(aSubmissionOf(aMeasure()
                        .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                        .acknowledging("budget-exceeds-total", "Budsjettet dekker to tiltak.")))
                .then()
                .statusCode(201);

        agency.dryRun(aSubmissionOf(odd))
                .then()
                .body("valid", equalTo(true))
                .body("findings.acknowledged", contains(true));
        respondent().dryRun(aSubmissionOf(odd)).then().body("valid", equalTo(false));
        anyone().contentType("application/json")
                .body(Respondent.bytes(aSubmissionOf(odd)))
                .post("/v1/editions/" + agency.year() + "/validations")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("findings.acknowledged", contains(false));
    }

    @Test
    void the_report_is_the_same_in_every_language_but_for_its_words() throws JsonProcessingException {
        var agency = respondent();
        var body = aSubmissionOf(aMeasure()
                .without(AnswerField.NAME)
                .with(AnswerField.PHASE, "FINISHED")
                .with(AnswerField.TOTAL_COST, 400_000_000));
        var bokmal = inLanguage(agency, body, "nb");
        var nynorsk = inLanguage(agency, body, "nn");
        var english = inLanguage(agency, body, "en");

        for (var member : List.of("rule", "pointer", "severity", "question")) {
            assertThat(english.findValuesAsText(member))
                    .hasSize(3)
                    .isEqualTo(bokmal.findValuesAsText(member))
                    .isEqualTo(nynorsk.findValuesAsText(member));
        }
        for (var words : List.of("message", "why", "fix")) {
            assertThat(english.findValuesAsText(words)).isNotEqualTo(bokmal.findValuesAsText(words));
            assertThat(nynorsk.findValuesAsText(words)).isNotEqualTo(bokmal.findValuesAsText(words));
        }
        assertThat(english.get("ruleSet")).isEqualTo(bokmal.get("ruleSet"));
    }

    @Test
    void the_report_carries_the_hash_of_the_rules_it_was_made_with() {
        var agency = respondent();
        var rules = anyone().get("/v1/editions/" + agency.year() + "/rules").jsonPath();
        agency.dryRun(aSubmissionOf(aMeasure())).then().body("ruleSet", equalTo(rules.getString("ruleSet")));
        agency.submit(aSubmissionOf(aMeasure())).then().body("ruleSet", equalTo(rules.getString("ruleSet")));
    }

    private static JsonNode inLanguage(Respondent agency, JsonNode body, String language)
            throws JsonProcessingException {
        return tree(agency.sending(body)
                .header("Accept-Language", language)
                .post("/v1/editions/" + agency.year() + "/validations")
                .asString());
    }

    private List<Object> counts() {
        return TABLES.stream()
                .map(table -> rows("select count(*) from " + table).get(0).get(0))
                .toList();
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }
}
