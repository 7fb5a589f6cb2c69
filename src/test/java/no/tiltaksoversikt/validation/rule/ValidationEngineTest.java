package no.tiltaksoversikt.validation.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static no.tiltaksoversikt.validation.rule.Validation.ENGINE;
import static no.tiltaksoversikt.validation.rule.Validation.IN_2019;
import static no.tiltaksoversikt.validation.rule.Validation.OF_2018;
import static no.tiltaksoversikt.validation.rule.Validation.OF_2019;
import static no.tiltaksoversikt.validation.rule.Validation.RULES;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.validation.body.ReadBody;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;
import org.junit.jupiter.api.Test;

class ValidationEngineTest {

    private static MeasureBuilder withBudgetAboveTotal() {
        return aMeasure().with(AnswerField.TOTAL_COST, 12_000_000).with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000);
    }

    @Test
    void nothing_to_report_is_an_answer() {
        assertThat(findings("{\"nothingToReport\":true}")).isEmpty();
        assertThat(findings("{\"nothingToReport\":true,\"measures\":[]}")).isEmpty();
        assertThat(findings("{\"nothingToReport\":true,\"measures\":null}")).isEmpty();
    }

    @Test
    void a_submission_has_measures_or_nothing_to_report() {
        var findings = findings("{\"measures\":[]}");

        assertThat(lines(findings)).containsExactly("required /measures");
        assertThat(findings.get(0).field()).isEqualTo("measures");
        assertThat(findings.get(0).reference()).isNull();
    }

    @Test
    void nothing_to_report_and_measures_contradict_each_other() {
        var body = aSubmissionOf(aMeasure().without(AnswerField.NAME)).put("nothingToReport", true);

        assertThat(lines(findings(body.toString())))
                .containsExactly("not-asked /measures", "required /measures/0/name");
    }

    @Test
    void findings_come_by_measure_and_then_by_question() {
        var first = aMeasure()
                .withReference(null)
                .without(AnswerField.NAME)
                .with(AnswerField.MAIN_PURPOSE, "SECURITY")
                .with(AnswerField.TECHNOLOGIES, List.of("OTHER", "OTHER"))
                .with(AnswerField.PHASE, "NONE")
                .with(AnswerField.TOTAL_COST, 5)
                .acknowledging("nothing", "x");

        assertThat(lines(first, aMeasure().without(AnswerField.NAME)))
                .containsExactly(
                        "required /measures/0/reference",
                        "required /measures/0/name",
                        "suspicious-amount /measures/0/totalCost",
                        "budget-exceeds-total /measures/0/currentYearBudget",
                        "unknown-code /measures/0/phase",
                        "duplicate-choice /measures/0/technologies/1",
                        "other-unspecified /measures/0/technologiesOther",
                        "not-asked /measures/0/mainPurpose",
                        "unknown-code /measures/0/acknowledgements/0/rule",
                        "required /measures/1/name");
    }

    @Test
    void a_measure_alone_has_pointers_into_its_own_body() {
        var json = withBudgetAboveTotal().json();

        assertThat(lines(Validation.measureFindings(json.toString())))
                .containsExactly("budget-exceeds-total /currentYearBudget");
    }

    @Test
    void bytes_and_tree_give_the_same_report() {
        var measure = aMeasure()
                .with(AnswerField.NAME, null)
                .with(AnswerField.TOTAL_COST, 1e6)
                .with(AnswerField.CURRENT_YEAR_BUDGET, 0.5)
                .with(AnswerField.TAGS, List.of("", "a", 1, "a"))
                .with(AnswerField.BENEFICIARIES, Map.of("a", 1))
                .acknowledging("budget-exceeds-total", "Forskuttering");
        var body = aSubmissionOf(measure, withBudgetAboveTotal());

        assertThat(ENGINE.validateMeasure(IN_2019, ReadBody.measure(measure.json())))
                .isEqualTo(ENGINE.validateMeasure(
                        IN_2019, ReadBody.measure(measure.json().toString().getBytes(UTF_8))));
        assertThat(ENGINE.validate(IN_2019, ReadBody.submission(body)))
                .isEqualTo(ENGINE.validate(
                        IN_2019, ReadBody.submission(body.toString().getBytes(UTF_8))))
                .isEqualTo(ENGINE.validate(
                        IN_2019,
                        ReadBody.submission(StrictJson.readTree(body.toString().getBytes(UTF_8)))));
    }

    @Test
    void a_report_carries_the_hash_of_the_rules_and_the_questionnaire() {
        var report = ENGINE.validateMeasure(IN_2019, ReadBody.measure(aMeasure().json()));

        assertThat(report.ruleSet()).isEqualTo(RULES.ruleSetHash(OF_2019)).matches("[0-9a-f]{64}");
        assertThat(new RuleCatalogue().ruleSetHash(OF_2019)).isEqualTo(report.ruleSet());
        assertThat(RULES.ruleSetHash(OF_2018)).isNotEqualTo(report.ruleSet());
    }

    @Test
    void a_reason_in_the_body_counts_for_every_finding_of_its_rule() {
        var measure = aMeasure()
                .with(AnswerField.TOTAL_COST, 9_000)
                .with(AnswerField.CURRENT_YEAR_BUDGET, 8_000)
                .acknowledging("suspicious-amount", "Et lite tiltak");

        assertThat(findings(measure))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.reason()).isEqualTo("Et lite tiltak"))
                .noneMatch(Finding::blocks);
    }

    @Test
    void a_reason_for_one_rule_does_not_count_for_another() {
        var finding = only(withBudgetAboveTotal().acknowledging("suspicious-amount", "Et lite tiltak"));

        assertThat(finding.reason()).isNull();
        assertThat(finding.blocks()).isTrue();
    }

    @Test
    void a_reason_given_before_counts_as_long_as_the_answers_stand() {
        var given = only(withBudgetAboveTotal());
        AcknowledgedReasons known = (reference, rule, hash) ->
                reference.equals("A-17") && rule.equals(given.rule()) && hash.equals(given.answerHash())
                        ? Optional.of("Forskuttering")
                        : Optional.empty();
        var context = new ValidationContext(OF_2019, known, PreviousAnswers.EMPTY);

        assertThat(findings(
                        context, withBudgetAboveTotal().named("Et nytt navn").inPhase(Phase.IDEA)))
                .singleElement()
                .matches(finding -> finding.reason().equals("Forskuttering"));
        assertThat(findings(context, withBudgetAboveTotal().with(AnswerField.CURRENT_YEAR_BUDGET, 14_000_000)))
                .singleElement()
                .matches(Finding::blocks);
        assertThat(findings(context, withBudgetAboveTotal().withReference("A-18")))
                .singleElement()
                .matches(Finding::blocks);
    }

    @Test
    void a_reason_in_the_body_goes_before_one_given_earlier() {
        var context =
                new ValidationContext(OF_2019, (reference, rule, hash) -> Optional.of("Gammel"), PreviousAnswers.EMPTY);

        assertThat(findings(context, withBudgetAboveTotal().acknowledging("budget-exceeds-total", "Ny")))
                .singleElement()
                .matches(finding -> finding.reason().equals("Ny"));
    }

    @Test
    void a_reason_is_never_looked_up_for_errors_and_advice() {
        var context =
                new ValidationContext(OF_2019, (reference, rule, hash) -> Optional.of("Fordi"), PreviousAnswers.EMPTY);
        var measure = aMeasure().without(AnswerField.NAME).with(AnswerField.TOTAL_COST, 400_000_000);

        assertThat(findings(context, measure)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.reason()).isNull();
            assertThat(finding.answerHash()).isNull();
        });
    }

    @Test
    void a_reason_for_personal_data_in_one_tag_does_not_cover_another() {
        var findings = findings(aMeasure().with(AnswerField.TAGS, List.of("22 45 10 00", "22 45 10 01")));

        assertThat(findings).hasSize(2).extracting(Finding::answerHash).doesNotHaveDuplicates();
    }

    @Test
    void a_report_is_valid_without_errors_and_unacknowledged_warnings() {
        assertThat(report(aMeasure()).valid()).isTrue();
        assertThat(report(aMeasure().with(AnswerField.TOTAL_COST, 400_000_000)).valid())
                .isTrue();
        assertThat(report(withBudgetAboveTotal()).valid()).isFalse();
        assertThat(report(withBudgetAboveTotal()).unacknowledgedWarnings()).isEqualTo(1);
        var acknowledged = report(withBudgetAboveTotal().acknowledging("budget-exceeds-total", "Forskuttering"));
        assertThat(acknowledged.valid()).isTrue();
        assertThat(acknowledged.count(Severity.WARNING)).isEqualTo(1);
        assertThat(acknowledged.unacknowledgedWarnings()).isZero();
        assertThat(report(aMeasure().without(AnswerField.NAME)).valid()).isFalse();
    }

    @Test
    void one_mistake_is_one_finding() {
        var measure = aMeasure()
                .with(AnswerField.FINANCING, Financing.NO)
                .with(AnswerField.INVOLVES_OTHERS, InvolvesOthers.YES)
                .with(AnswerField.INVOLVED_PARTIES, "ALL")
                .with(AnswerField.KS_DIALOGUE, "NO");

        assertThat(lines(measure))
                .containsExactly(
                        "co-financing-candidate /measures/0/totalCost", "unknown-code /measures/0/involvedParties");
    }

    @Test
    void a_report_survives_being_stored_as_json() throws Exception {
        var mapper = JsonMapper.builder().build();
        var report = report(withBudgetAboveTotal()
                .with(AnswerField.FINANCING, "X")
                .named("x".repeat(301))
                .withReference(null));

        assertThat(report.findings()).hasSizeGreaterThan(3);
        assertThat(mapper.readValue(mapper.writeValueAsString(report), ValidationReport.class))
                .isEqualTo(report);
    }

    private static ValidationReport report(MeasureBuilder measure) {
        return ENGINE.validate(IN_2019, ReadBody.submission(aSubmissionOf(measure)));
    }
}
