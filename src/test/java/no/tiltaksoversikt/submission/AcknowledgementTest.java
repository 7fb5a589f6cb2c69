package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reasons for answers that a rule warns about. */
@QuarkusTest
class AcknowledgementTest extends HttpTest {

    private static final String RULE = "budget-exceeds-total";
    private static final String REASON = "Budsjettet dekker også forarbeidet.";

    static Stream<Arguments> warnings() {
        return Stream.of(
                Arguments.of(RULE, "/measures/0/currentYearBudget", odd()),
                Arguments.of(
                        "personal-data",
                        "/measures/0/comments",
                        aMeasure().with(AnswerField.COMMENTS, "Ring Kari på 91 23 45 67.")),
                Arguments.of(
                        "suspicious-amount",
                        "/measures/0/currentYearBudget",
                        aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 4)),
                Arguments.of(
                        "financed-without-total",
                        "/measures/0/totalCost",
                        aMeasure().without(AnswerField.TOTAL_COST)),
                Arguments.of(
                        "unfinanced-in-implementation",
                        "/measures/0/financing",
                        aMeasure()
                                .with(AnswerField.FINANCING, Financing.NO)
                                .without(AnswerField.TOTAL_COST)
                                .inPhase(Phase.OPERATION)),
                Arguments.of(
                        "exemption-basis-not-applicable",
                        "/measures/0/exemptionBasis",
                        aMeasure().with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14")));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("warnings")
    void a_warning_needs_a_reason_and_takes_one(String rule, String pointer, MeasureBuilder measure) {
        var agency = respondent();
        agency.submit(aSubmissionOf(measure))
                .then()
                .statusCode(422)
                .body("report.counts.error", equalTo(0))
                .body("report.findings.findAll { it.severity == 'WARNING' }.rule", contains(rule))
                .body("report.findings.findAll { it.severity == 'WARNING' }.pointer", contains(pointer));
        agency.submit(aSubmissionOf(measure.acknowledging(rule, REASON)))
                .then()
                .statusCode(201)
                .body("report.valid", equalTo(true))
                .body("report.findings.findAll { it.rule == '" + rule + "' }.acknowledged", contains(true));
    }

    @Test
    void a_reason_survives_a_submission_without_it() {
        var agency = respondent();
        var receipt = agency.submit(aSubmissionOf(excused()))
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(agency.submit(aSubmissionOf(odd()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(receipt);
        agency.read()
                .then()
                .body("measures[0].acknowledgements.rule", contains(RULE))
                .body("measures[0].acknowledgements.reason", contains(REASON));
    }

    @Test
    void a_reason_survives_a_change_of_other_answers() {
        var agency = respondent();
        agency.submit(aSubmissionOf(excused()));
        agency.submit(aSubmissionOf(odd().named("Et nytt navn").with(AnswerField.COMMENTS, "Nytt.")))
                .then()
                .statusCode(200)
                .body("report.findings.acknowledged", contains(true));
        agency.submit(aSubmissionOf(aMeasure().withReference("B").named("Først"), odd()))
                .then()
                .statusCode(200)
                .body("report.findings.pointer", contains("/measures/1/currentYearBudget"));
    }

    @Test
    void a_reason_lapses_when_the_answer_changes_and_does_not_come_back_with_it() {
        var agency = respondent();
        agency.submit(aSubmissionOf(excused()));
        agency.submit(aSubmissionOf(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 14_000_000)))
                .then()
                .statusCode(422);
        agency.submit(aSubmissionOf(aMeasure())).then().statusCode(200);
        agency.submit(aSubmissionOf(odd())).then().statusCode(422);
    }

    @Test
    void a_reason_belongs_to_its_measure_and_its_agency() {
        var agency = respondent();
        agency.submit(aSubmissionOf(excused()));
        agency.submit(aSubmissionOf(odd().withReference("B"))).then().statusCode(422);
        respondent().submit(aSubmissionOf(odd())).then().statusCode(422);
    }

    @Test
    void a_new_reason_takes_the_place_of_the_old_one() {
        var agency = respondent();
        var first = agency.submit(aSubmissionOf(excused())).jsonPath();
        agency.submit(aSubmissionOf(odd().acknowledging(RULE, "En bedre grunn.")))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        agency.read().then().body("measures[0].acknowledgements.reason", contains("En bedre grunn."));
        assertThat(first.getInt("revision")).isEqualTo(1);
    }

    @Test
    void a_refused_submission_stores_no_reason() {
        var agency = respondent();
        agency.submit(aSubmissionOf(excused(), aMeasure().withReference("B").without(AnswerField.PHASE)))
                .then()
                .statusCode(422);
        agency.submit(aSubmissionOf(odd())).then().statusCode(422);
    }

    @Test
    void a_reason_can_come_with_one_measure_and_holds_through_a_patch_of_other_answers() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        agency.putMeasure("A-17", odd().json()).then().statusCode(422);
        agency.putMeasure("A-17", excused().json()).then().statusCode(200);
        agency.patchMeasure("A-17", "{\"comments\":\"Nytt.\"}").then().statusCode(200);
        agency.readMeasure("A-17").then().body("acknowledgements.reason", contains(REASON));
        agency.patchMeasure("A-17", "{\"currentYearBudget\":15000000}").then().statusCode(422);
        agency.patchMeasure("A-17", "{\"currentYearBudget\":1000000}").then().statusCode(200);
        agency.patchMeasure("A-17", "{\"currentYearBudget\":13000000}").then().statusCode(422);
    }

    @Test
    void only_warnings_can_be_given_a_reason_and_the_reason_must_say_something() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure().acknowledging("required", REASON)))
                .then()
                .statusCode(422)
                .body("report.findings.pointer", contains("/measures/0/acknowledgements/0/rule"));
        agency.submit(aSubmissionOf(odd().acknowledging(RULE, " ")))
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains(RULE, "required"));
        agency.submit(aSubmissionOf(odd().acknowledging(RULE, "x".repeat(1001))))
                .then()
                .statusCode(422)
                .body("report.findings.rule", contains(RULE, "too-long"));
        var unknown = aSubmissionOf(excused());
        ((ObjectNode) unknown.at("/measures/0/acknowledgements/0")).put("raeson", "x");
        agency.submit(unknown)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/measures/0/acknowledgements/0/raeson"));
        agency.submit(aSubmissionOf(odd().acknowledging(RULE, "x".repeat(1000))))
                .then()
                .statusCode(201);
    }

    private static MeasureBuilder odd() {
        return aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000);
    }

    private static MeasureBuilder excused() {
        return odd().acknowledging(RULE, REASON);
    }

    @Test
    void a_reason_lapses_although_another_measure_has_one_for_the_same_rule_and_answer() {
        var agency = respondent();
        var first = withoutTotal("A");
        var second = withoutTotal("B");
        agency.submit(bodyOf(excused(first), excused(second))).then().statusCode(201);
        agency.submit(bodyOf(first.deepCopy().put("financing", "PARTIAL"), second))
                .then()
                .statusCode(200);

        agency.submit(bodyOf(first, second))
                .then()
                .statusCode(422)
                .body(
                        "report.findings.findAll { it.severity == 'WARNING' && !it.acknowledged }.reference",
                        contains("A"));
    }

    private static ObjectNode withoutTotal(String reference) {
        return aMeasure()
                .without(AnswerField.TOTAL_COST)
                .with(AnswerField.NAME, "Tiltak " + reference)
                .json()
                .put("reference", reference);
    }

    private static ObjectNode excused(ObjectNode measure) {
        var excused = measure.deepCopy();
        excused.putArray("acknowledgements")
                .addObject()
                .put("rule", "financed-without-total")
                .put("reason", REASON);
        return excused;
    }

    private static ObjectNode bodyOf(ObjectNode first, ObjectNode second) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("measures").add(first).add(second);
        return body;
    }
}
