package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing one measure of what is submitted. */
@QuarkusTest
class MeasureTest extends HttpTest {

    @Test
    void a_measure_can_be_the_first_answer() {
        var agency = respondent();
        agency.putMeasure("A", measure("A").json())
                .then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("revision", equalTo(1))
                .body("measureCount", equalTo(1));
        agency.read().then().body("measures.reference", contains("A"));
        assertThat(audited(agency)).containsExactly("measure-submitted");
    }

    @Test
    void a_measure_is_put_in_last_or_in_the_place_of_the_one_it_replaces() {
        var agency = answered("A", "B");
        agency.putMeasure("C", measure("C").json()).then().statusCode(201).body("measureCount", equalTo(3));
        agency.putMeasure("A", measure("A").named("Nytt navn").json())
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("measureCount", equalTo(3));
        agency.read()
                .then()
                .body("measures.reference", contains("A", "B", "C"))
                .body("measures.name", contains("Nytt navn", "Tiltak B", "Tiltak C"));
    }

    @Test
    void the_same_measure_again_gives_the_receipt_that_is_there() {
        var agency = answered("A", "B");
        var first = agency.putMeasure("A", measure("A").json())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(agency.putMeasure("A", measure("A").json()).asString()).isEqualTo(first);
        assertThat(audited(agency)).containsExactly("submission-submitted");
    }

    @Test
    void one_measure_at_a_time_and_all_at_once_give_the_same_content() {
        var whole = answered("A", "B");
        var single = respondent();
        single.putMeasure("A", measure("A").json());
        single.putMeasure("B", measure("B").json());

        var hash = whole.read().jsonPath().getString("receipt.contentHash");
        assertThat(single.read().jsonPath().getString("receipt.contentHash")).isEqualTo(hash);
        single.submit(aSubmissionOf(measure("A"), measure("B")))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
    }

    @Test
    void a_measure_is_read_as_it_stands_in_the_answer() {
        var agency = answered("A", "B");
        var whole = agency.read().jsonPath().getMap("measures[1]");
        assertThat(agency.readMeasure("B")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap(""))
                .isEqualTo(whole);
        agency.readMeasure("Z").then().statusCode(404).body("type", equalTo(problem("measure-not-found")));
        directorate().get(agency.path() + "/measures/A").then().statusCode(200);
    }

    @Test
    void a_patch_changes_what_it_names_and_null_takes_an_answer_away() {
        var agency = answered("A", "B");
        agency.patchMeasure("A", "{\"name\":\"Søknad på nett\",\"tags\":null,\"totalCost\":14000000}")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        agency.readMeasure("A")
                .then()
                .body("name", equalTo("Søknad på nett"))
                .body("totalCost", equalTo(14000000))
                .body("$", not(hasKey("tags")))
                .body("phase", equalTo("PLANNING"));
        agency.readMeasure("B").then().body("$", hasKey("tags"));
    }

    @Test
    void a_change_answers_the_tag_that_the_next_one_names() {
        var agency = respondent();
        var first = agency.putMeasure("A", measure("A").json()).header("ETag");
        assertThat(first).isEqualTo(agency.readMeasure("A").header("ETag"));
        var second = agency.request()
                .contentType(Respondent.MERGE_PATCH)
                .body("{\"currentYearBudget\":13000000,"
                        + "\"acknowledgements\":[{\"rule\":\"budget-exceeds-total\",\"reason\":\"To tiltak.\"}]}")
                .header("If-Match", first)
                .patch(agency.path() + "/measures/A")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(second).isNotEqualTo(first).isEqualTo(agency.readMeasure("A").header("ETag"));
        assertThat(agency.patchMeasure("A", "{}").header("ETag")).isEqualTo(second);
    }

    @Test
    void a_patch_that_changes_nothing_gives_the_receipt_that_is_there() {
        var agency = answered("A");
        var receipt =
                agency.patchMeasure("A", "{}").then().statusCode(200).extract().asString();
        assertThat(agency.patchMeasure("A", "{\"phase\":\"PLANNING\",\"comments\":null}")
                        .asString())
                .isEqualTo(receipt);
        assertThat(audited(agency)).containsExactly("submission-submitted");
    }

    @Test
    void a_patch_that_breaks_a_rule_is_refused_with_pointers_into_the_measure() {
        var agency = answered("A", "B");
        agency.patchMeasure("B", "{\"phase\":null,\"financing\":\"MAYBE\",\"publishable\":false}")
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("submission-invalid")))
                .body("report.findings.pointer", contains("/exemptionBasis", "/financing", "/phase"));
        agency.readMeasure("B").then().body("phase", equalTo("PLANNING"));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "\"x\"", "null", "1", "{\"nmae\":\"x\"}", "{\"name\":", "{\"name\":\"a\",\"name\":\"b\"}"})
    void a_patch_that_is_no_patch_is_a_bad_request(String patch) {
        var agency = answered("A");
        agency.patchMeasure("A", patch).then().statusCode(400);
        agency.readMeasure("A").then().body("name", equalTo("Tiltak A"));
    }

    @Test
    void what_is_not_there_cannot_be_patched_or_removed() {
        var agency = answered("A");
        agency.patchMeasure("Z", "{}").then().statusCode(404).body("type", equalTo(problem("measure-not-found")));
        agency.removeMeasure("Z").then().statusCode(404).body("type", equalTo(problem("measure-not-found")));
        respondent().patchMeasure("A", "{}").then().statusCode(404);
    }

    @Test
    void a_removed_measure_is_gone_and_the_last_one_cannot_be_removed() {
        var agency = answered("A", "B");
        agency.removeMeasure("A")
                .then()
                .statusCode(200)
                .body("measureCount", equalTo(1))
                .body("revision", equalTo(2));
        agency.readMeasure("A").then().statusCode(404);
        agency.removeMeasure("B").then().statusCode(422).body("report.findings.rule", contains("required"));
        agency.read().then().body("measures.reference", contains("B"));
        assertThat(audited(agency)).containsExactly("submission-submitted", "measure-removed");
    }

    @Test
    void a_measure_can_follow_an_answer_of_nothing_to_report() {
        var agency = respondent();
        agency.submit(aSubmissionOf().put("nothingToReport", true));
        agency.putMeasure("A", measure("A").json()).then().statusCode(201);
        agency.read().then().body("nothingToReport", equalTo(false)).body("measures.reference", contains("A"));
    }

    @Tag("full")
    @Test
    void if_match_and_if_none_match_guard_a_measure() {
        var agency = answered("A", "B");
        var tag = agency.readMeasure("A").header("ETag");
        agency.request()
                .header("If-None-Match", tag)
                .get(agency.path() + "/measures/A")
                .then()
                .statusCode(304);
        put(agency, "A", "If-None-Match", "*").then().statusCode(412);
        put(agency, "Ny", "If-None-Match", "*").then().statusCode(201);
        put(agency, "Z", "If-Match", "*").then().statusCode(412);
        put(agency, "A", "If-Match", "\"feil\"").then().statusCode(412);
        put(agency, "A", "If-Match", tag).then().statusCode(200);
        // The other measure has changed meanwhile, this one not.
        agency.putMeasure("B", measure("B").named("Nytt").json());
        put(agency, "A", "If-Match", tag).then().statusCode(200);
        agency.patchMeasure("A", "{\"comments\":\"Endret.\"}");
        put(agency, "A", "If-Match", tag).then().statusCode(412).body("type", equalTo(problem("precondition-failed")));
        agency.request()
                .header("If-Match", tag)
                .delete(agency.path() + "/measures/A")
                .then()
                .statusCode(412);
        agency.request()
                .header("If-Match", tag)
                .contentType(Respondent.MERGE_PATCH)
                .body("{}")
                .patch(agency.path() + "/measures/A")
                .then()
                .statusCode(412);
        agency.request()
                .header("If-Match", "*")
                .delete(agency.path() + "/measures/A")
                .then()
                .statusCode(200);
    }

    @Test
    void a_name_that_another_measure_has_is_flagged_as_in_the_whole_answer() {
        var agency = answered("A", "B");
        agency.putMeasure("C", measure("C").named("  tiltak   a").json())
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("duplicate-name"))
                .body("report.findings.pointer", hasItem("/name"));
        agency.putMeasure(
                        "C",
                        measure("C")
                                .named("  tiltak   a")
                                .acknowledging("duplicate-name", "To faser av det samme.")
                                .json())
                .then()
                .statusCode(201);
        agency.submit(aSubmissionOf(measure("A"), measure("B"), measure("C").named("  tiltak   a")))
                .then()
                .statusCode(200)
                .body("report.findings.acknowledged", contains(true));
    }

    private static io.restassured.response.Response put(
            Respondent agency, String reference, String header, String tag) {
        return agency.sending(measure(reference).json())
                .header(header, tag)
                .put(agency.path() + "/measures/" + reference);
    }

    private Respondent answered(String... references) {
        var agency = respondent();
        var measures = List.of(references).stream().map(MeasureTest::measure).toArray(MeasureBuilder[]::new);
        agency.submit(aSubmissionOf(measures)).then().statusCode(201);
        return agency;
    }

    private static MeasureBuilder measure(String reference) {
        return aMeasure().withReference(reference).with(AnswerField.NAME, "Tiltak " + reference);
    }
}
