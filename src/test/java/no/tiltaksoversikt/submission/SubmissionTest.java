package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Test;

/** Sending the whole answer. */
@QuarkusTest
class SubmissionTest extends HttpTest {

    @Test
    void the_first_answer_is_created_and_gives_a_receipt() {
        var agency = respondent();

        agency.submit(aSubmissionOf(aMeasure()))
                .then()
                .statusCode(201)
                .body("edition", equalTo(agency.year()))
                .body("agency", equalTo(agency.orgNumber()))
                .body("state", equalTo("SUBMITTED"))
                .body("late", equalTo(false))
                .body("revision", equalTo(1))
                .body("measureCount", equalTo(1))
                .body("contentHash", matchesPattern("[0-9a-f]{64}"))
                .body("report.valid", equalTo(true))
                .body("report.findings", empty())
                .header("ETag", matchesPattern("\"[^\"]+\""));
        assertThat(audited(agency)).containsExactly("submission-submitted");
    }

    @Test
    void submitting_the_same_again_gives_the_same_receipt_and_leaves_no_trace() {
        var agency = respondent();
        var body = aSubmissionOf(aMeasure(), aMeasure().withReference("B").named("Et annet"));
        var first = agency.submit(body).then().statusCode(201).extract();

        var again = agency.submit(body).then().statusCode(200).extract();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(audited(agency)).containsExactly("submission-submitted");
        assertThat(receipts(agency)).isEqualTo(1);
    }

    @Test
    void the_same_in_other_bytes_is_the_same() {
        var agency = respondent();
        var first = agency.submit(aSubmissionOf(aMeasure())).asString();
        var other = aSubmissionOf(aMeasure().with(AnswerField.COMMENTS, "  ").with(AnswerField.INNOVATION, null));
        ((ObjectNode) other.at("/measures/0")).put("totalCost", 1.2e7).putArray("acknowledgements");

        assertThat(agency.submit(other).then().statusCode(200).extract().asString())
                .isEqualTo(first);
    }

    @Test
    void a_changed_answer_is_a_new_revision_and_unchanged_measures_stay_as_they_were() {
        var agency = respondent();
        var first = agency.submit(aSubmissionOf(measure("A"), measure("B"), measure("C")))
                .jsonPath();
        var before = stored(agency);

        var second = agency.submit(aSubmissionOf(
                        measure("A"), measure("B").with(AnswerField.TOTAL_COST, 13_000_000), measure("C")))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .extract()
                .jsonPath();

        assertThat(second.getString("id")).isNotEqualTo(first.getString("id"));
        assertThat(second.getString("contentHash")).isNotEqualTo(first.getString("contentHash"));
        var after = stored(agency);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(2)).isEqualTo(before.get(2));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
        assertThat(audited(agency)).containsExactly("submission-submitted", "submission-submitted");
    }

    @Test
    void the_whole_answer_is_replaced_in_the_order_given() {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure("A"), measure("B"), measure("C")));
        agency.submit(aSubmissionOf(measure("C"), measure("D"), measure("A")))
                .then()
                .body("measureCount", equalTo(3));

        agency.read().then().body("measures.reference", contains("C", "D", "A"));
        assertThat(stored(agency)).hasSize(3);
    }

    @Test
    void one_mistake_among_three_hundred_measures_is_one_line_and_nothing_is_stored() {
        var agency = respondent();
        var measures = IntStream.range(0, 300)
                .mapToObj(number -> measure("R-" + number))
                .toArray(MeasureBuilder[]::new);
        measures[217].with(AnswerField.PHASE, "FINISHED");

        agency.submit(aSubmissionOf(measures))
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("submission-invalid")))
                .body("report.valid", equalTo(false))
                .body("report.counts.error", equalTo(1))
                .body("report.findings.pointer", contains("/measures/217/phase"))
                .body("report.findings.reference", contains("R-217"))
                .body("report.findings.rule", contains("unknown-code"));
        agency.read().then().statusCode(404);
        assertThat(stored(agency)).isEmpty();
        assertThat(receipts(agency)).isZero();
        assertThat(audited(agency)).isEmpty();

        measures[217].with(AnswerField.PHASE, "IDEA");
        agency.submit(aSubmissionOf(measures)).then().statusCode(201).body("measureCount", equalTo(300));
        assertThat(stored(agency)).hasSize(300);
    }

    @Test
    void a_refused_answer_leaves_the_earlier_one_standing() {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure("A")));
        var before = agency.read().asString();

        agency.submit(aSubmissionOf(
                        measure("A").named("Nytt navn"), measure("B").without(AnswerField.NAME)))
                .then()
                .statusCode(422);
        assertThat(agency.read().asString()).isEqualTo(before);
    }

    @Test
    void nothing_to_report_is_an_answer() {
        var agency = respondent();
        var nothing = aSubmissionOf().put("nothingToReport", true);
        agency.submit(nothing).then().statusCode(201).body("measureCount", equalTo(0));
        agency.submit(nothing.without(List.of("measures"))).then().statusCode(200);

        agency.read().then().body("nothingToReport", equalTo(true)).body("measures", empty());
        agency.submit(aSubmissionOf(measure("A"))).then().statusCode(200).body("revision", equalTo(2));
        agency.submit(nothing).then().statusCode(200).body("revision", equalTo(3));
        assertThat(stored(agency)).isEmpty();
    }

    @Test
    void answers_that_contradict_themselves_are_refused() {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure("A")).put("nothingToReport", true))
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("not-asked"))
                .body("report.findings.pointer", contains("/measures"));
        agency.submit(aSubmissionOf())
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains("required"))
                .body("report.findings.pointer", contains("/measures"));
        agency.submit(aSubmissionOf().without(List.of("measures")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/measures"));
        agency.read().then().statusCode(404).body("type", equalTo(problem("submission-not-found")));
    }

    @Test
    void an_answer_after_the_deadline_is_taken_and_marked_late_for_ever() {
        var agency = respondent(openEditionOf("2019", "2020-02-01", AGENCY), AGENCY);
        agency.submit(aSubmissionOf(measure("A"))).then().statusCode(201).body("late", equalTo(true));

        anyoneMovesTheDeadline(agency.year());
        agency.submit(aSubmissionOf(measure("A").named("Et nytt navn"), measure("B")))
                .then()
                .statusCode(200)
                .body("late", equalTo(false));
        assertThat(rows("select late from measure where edition_year = ? order by position", agency.year()))
                .containsExactly(List.of(true), List.of(false));
    }

    @Test
    void what_is_read_back_can_be_sent_again_as_it_is() {
        var agency = respondent();
        var receipt = agency.submit(aSubmissionOf(
                        measure("A")
                                .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                                .acknowledging("budget-exceeds-total", "Budsjettet dekker to tiltak."),
                        measure("Æ 2")))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        var read = agency.read();

        var again = agency.request()
                .contentType("application/json")
                .body(read.asByteArray())
                .put(agency.path())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(again).isEqualTo(receipt);
        assertThat(agency.read().asString()).isEqualTo(read.asString());
    }

    @Test
    void the_directorate_reads_every_answer_but_sends_none() {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure("A")));

        directorate().get(agency.path()).then().statusCode(200).body("measures.reference", contains("A"));
        Response refused = directorate()
                .contentType("application/json")
                .body(Respondent.bytes(aSubmissionOf(measure("B"))))
                .put(agency.path());
        refused.then().statusCode(403).body("type", equalTo(problem("forbidden")));
    }

    @Test
    void the_texts_of_a_receipt_are_in_the_language_asked_for() {
        var agency = respondent();
        var body = aSubmissionOf(measure("A").with(AnswerField.TOTAL_COST, 400_000_000));
        JsonPath bokmal = agency.submit(body).jsonPath();
        var english = agency.sending(body)
                .header("Accept-Language", "en")
                .put(agency.path())
                .jsonPath();

        assertThat(english.getString("id")).isEqualTo(bokmal.getString("id"));
        assertThat(english.getString("report.findings[0].rule")).isEqualTo("external-quality-assurance");
        assertThat(english.getString("report.findings[0].message"))
                .isNotEqualTo(bokmal.getString("report.findings[0].message"));
    }

    private void anyoneMovesTheDeadline(int year) {
        directorate()
                .contentType("application/json")
                .body("{\"questionnaire\":\"2019\",\"opensOn\":\"2020-01-01\",\"deadline\":\"2099-12-31\"}")
                .put("/v1/editions/" + year)
                .then()
                .statusCode(200);
    }

    private static MeasureBuilder measure(String reference) {
        return aMeasure().withReference(reference).named("Tiltak " + reference);
    }

    private List<List<Object>> stored(Respondent agency) {
        return rows("""
                select reference, received_at, content_hash, position, name from measure
                where edition_year = ? and org_number = ? order by reference
                """, agency.year(), agency.orgNumber());
    }

    private int receipts(Respondent agency) {
        return rows(
                        "select id from submission_receipt where edition_year = ? and org_number = ?",
                        agency.year(),
                        agency.orgNumber())
                .size();
    }
}
