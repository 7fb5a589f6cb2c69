package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.FieldNamed;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostRulesTest {

    private static final long LARGEST = 100_000_000_000L;

    private static MeasureBuilder costing(Long total) {
        return aMeasure().with(AnswerField.TOTAL_COST, total).without(AnswerField.CURRENT_YEAR_BUDGET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOTAL_COST", "CURRENT_YEAR_BUDGET"})
    void an_amount_is_not_negative(@ConvertWith(FieldNamed.class) AnswerField field) {
        var finding = only(aMeasure().with(field, -1));
        assertThat(finding.rule()).isEqualTo("negative-amount");
        assertThat(finding.field()).isEqualTo(field.jsonName());
        assertThat(finding.arguments()).isEqualTo(Map.of("limit", 0L));
        assertThat(findings(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 0)))
                .isEmpty();
        assertThat(findings(costing(0L))).isEmpty();
    }

    @Test
    void an_amount_is_at_most_a_hundred_billion() {
        assertThat(lines(costing(LARGEST))).containsExactly("external-quality-assurance /measures/0/totalCost");
        var finding = only(costing(LARGEST + 1));
        assertThat(finding.rule()).isEqualTo("amount-too-large");
        assertThat(finding.arguments()).isEqualTo(Map.of("limit", LARGEST));
        assertThat(lines(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, LARGEST + 1)))
                .containsExactly("amount-too-large /measures/0/currentYearBudget");
    }

    @Test
    void an_amount_beyond_any_type_is_too_large_and_not_of_a_wrong_type() {
        var huge = BigInteger.TEN.pow(500);

        assertThat(only(aMeasure().with(AnswerField.TOTAL_COST, huge)))
                .isEqualTo(only(aMeasure().with(AnswerField.TOTAL_COST, LARGEST + 1)));
        assertThat(only(aMeasure().with(AnswerField.TOTAL_COST, huge.negate())))
                .isEqualTo(only(aMeasure().with(AnswerField.TOTAL_COST, -1)));
    }

    @Test
    void this_years_budget_above_the_total_is_unlikely() {
        var finding = only(
                aMeasure().with(AnswerField.TOTAL_COST, 12_000_000).with(AnswerField.CURRENT_YEAR_BUDGET, 12_000_001));

        assertThat(finding.rule()).isEqualTo("budget-exceeds-total");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.pointer()).isEqualTo("/measures/0/currentYearBudget");
        assertThat(finding.arguments()).isEqualTo(Map.of("totalCost", 12_000_000L, "currentYearBudget", 12_000_001L));
        assertThat(findings(aMeasure()
                        .with(AnswerField.TOTAL_COST, 12_000_000)
                        .with(AnswerField.CURRENT_YEAR_BUDGET, 12_000_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 12, 9_999})
    void a_small_amount_was_perhaps_typed_in_millions(long amount) {
        assertThat(lines(costing(amount))).containsExactly("suspicious-amount /measures/0/totalCost");
        assertThat(lines(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, amount)))
                .containsExactly("suspicious-amount /measures/0/currentYearBudget");
        assertThat(only(costing(amount)).arguments()).isEqualTo(Map.of("below", 10_000L));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10_000, 10_001})
    void other_amounts_are_not_suspicious(long amount) {
        assertThat(findings(costing(amount))).isEmpty();
        assertThat(findings(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, amount)))
                .isEmpty();
    }

    @Test
    void what_is_financed_has_a_total_cost_frame() {
        var finding = only(costing(null));
        assertThat(finding.rule()).isEqualTo("financed-without-total");
        assertThat(finding.question()).isEqualTo(8);
        assertThat(findings(costing(null).with(AnswerField.FINANCING, Financing.PARTIAL)))
                .isEmpty();
        assertThat(lines(aMeasure().with(AnswerField.TOTAL_COST, "mye")))
                .containsExactly("wrong-type /measures/0/totalCost");
    }

    @ParameterizedTest
    @CsvSource({
        "IMPLEMENTATION, NO, 1",
        "OPERATION, NO, 1",
        "PLANNING, NO, 0",
        "IMPLEMENTATION, PARTIAL, 0",
        "OPERATION, YES, 0"
    })
    void work_that_has_started_has_money(Phase phase, Financing financing, int findings) {
        assertThat(lines(costing(100_000_000L).inPhase(phase).with(AnswerField.FINANCING, financing)))
                .hasSize(findings)
                .allMatch(line -> line.equals("unfinanced-in-implementation /measures/0/financing"));
    }

    @Test
    void a_project_above_300_million_may_need_external_quality_assurance() {
        assertThat(findings(costing(300_000_000L))).isEmpty();
        var finding = only(costing(300_000_001L));
        assertThat(finding.rule()).isEqualTo("external-quality-assurance");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.answerHash()).isNull();
        assertThat(finding.arguments()).isEqualTo(Map.of("above", 300_000_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "4999999, NO, 0",
        "5000000, NO, 1",
        "50000000, PARTIAL, 1",
        "50000001, PARTIAL, 0",
        "20000000, YES, 0",
        ", NO, 0"
    })
    void a_measure_of_middling_cost_without_all_its_money_may_be_co_financed(
            Long total, Financing financing, int findings) {
        assertThat(lines(costing(total).with(AnswerField.FINANCING, financing)))
                .hasSize(findings)
                .allMatch(line -> line.equals("co-financing-candidate /measures/0/totalCost"));
    }

    @ParameterizedTest
    @CsvSource({"OTHER_STATE_SECTORS, true", "OWN_SECTOR, false", "OTHER, false"})
    void co_financing_is_said_more_strongly_of_cross_cutting_measures(InvolvedParties parties, boolean strong) {
        var finding = only(costing(20_000_000L)
                .with(AnswerField.FINANCING, Financing.PARTIAL)
                .with(AnswerField.INVOLVES_OTHERS, InvolvesOthers.YES)
                .with(AnswerField.INVOLVED_PARTIES, parties));

        assertThat(finding.strong()).isEqualTo(strong);
    }

    @Test
    void an_amount_out_of_range_gives_one_finding() {
        assertThat(lines(aMeasure().with(AnswerField.TOTAL_COST, -12_000_000)))
                .containsExactly("negative-amount /measures/0/totalCost");
    }
}
