package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.ENGINE;
import static no.tiltaksoversikt.validation.rule.Validation.IN_2019;
import static no.tiltaksoversikt.validation.rule.Validation.OF_2019;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.validation.rule.ValidationContext.AcknowledgedReasons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearOnYearRulesTest {

    static List<Finding> findings(PreviousAnswers.Last last, MeasureBuilder... measures) {
        var context =
                new ValidationContext(OF_2019, AcknowledgedReasons.NONE, new PreviousAnswers(Map.of("A-17", last)));
        return Validation.findings(context, measures);
    }

    @ParameterizedTest
    @CsvSource({
        "10_000_000, 20_000_000, false",
        "10_000_000, 20_000_001, true",
        "10_000_000, 5_000_000, false",
        "10_000_000, 4_999_999, true",
        "10_000_001, 5_000_000, true",
        "10_000_000, 0, true",
        "0, 20_000_000, false",
        "100_000_000_000, 100_000_000_000, false"
    })
    void a_total_that_is_more_than_doubled_or_halved_is_a_jump(String before, String now, boolean jumps) {
        var last = new PreviousAnswers.Last(2018, amount(before), null);
        var found = findings(last, costing(amount(now)));

        assertThat(lines(found).contains("cost-jump /measures/0/totalCost")).isEqualTo(jumps);
    }

    private static long amount(String digits) {
        return Long.parseLong(digits.replace("_", ""));
    }

    private static MeasureBuilder costing(long total) {
        return aMeasure().with(AnswerField.TOTAL_COST, total).without(AnswerField.CURRENT_YEAR_BUDGET);
    }

    @Test
    void without_an_amount_then_or_now_there_is_no_jump() {
        assertThat(findings(new PreviousAnswers.Last(2018, null, null), aMeasure()))
                .isEmpty();
        assertThat(lines(findings(
                        new PreviousAnswers.Last(2018, 1_000_000L, null),
                        aMeasure()
                                .without(AnswerField.TOTAL_COST)
                                .with(AnswerField.FINANCING, "NO")
                                .without(AnswerField.CURRENT_YEAR_BUDGET))))
                .isEmpty();
        assertThat(lines(findings(new PreviousAnswers.Last(2018, 1_000_000L, null), costing(-1))))
                .containsExactly("negative-amount /measures/0/totalCost");
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNING, PLANNING, phase-unchanged",
        "IDEA, PLANNING, ",
        "IMPLEMENTATION, PLANNING, phase-backwards",
        "OPERATION, OPERATION, phase-unchanged",
        "IMPLEMENTATION, OPERATION, ",
        "OPERATION, IMPLEMENTATION, phase-backwards"
    })
    void a_phase_is_one_that_the_measure_was_not_in_and_not_an_earlier_one(Phase before, Phase now, String rule) {
        var found = findings(
                new PreviousAnswers.Last(2018, null, before.name()), aMeasure().inPhase(now));

        assertThat(lines(found)).isEqualTo(rule == null ? List.of() : List.of(rule + " /measures/0/phase"));
    }

    @Test
    void what_was_answered_last_is_part_of_what_a_reason_belongs_to() {
        var then = findings(new PreviousAnswers.Last(2018, 1_000_000L, Phase.PLANNING.name()), aMeasure());
        var sameThen = findings(new PreviousAnswers.Last(2017, 1_000_000L, Phase.PLANNING.name()), aMeasure());
        var otherThen = findings(new PreviousAnswers.Last(2018, 1_000_001L, Phase.PLANNING.name()), aMeasure());

        assertThat(then).extracting(Finding::rule).containsExactly("cost-jump", "phase-unchanged");
        assertThat(then).allMatch(Finding::blocks);
        assertThat(sameThen).extracting(Finding::answerHash).isEqualTo(hashes(then));
        assertThat(otherThen.get(0).answerHash()).isNotEqualTo(then.get(0).answerHash());
        assertThat(otherThen.get(1).answerHash()).isEqualTo(then.get(1).answerHash());
    }

    private static List<String> hashes(List<Finding> findings) {
        return findings.stream().map(Finding::answerHash).toList();
    }

    @Test
    void a_measure_is_remembered_by_its_reference() {
        var last = new PreviousAnswers.Last(2018, 1_000_000L, Phase.PLANNING.name());

        assertThat(findings(last, aMeasure().withReference("B-1"))).isEmpty();
        assertThat(lines(findings(last, aMeasure().withReference(null))))
                .containsExactly("required /measures/0/reference");
    }

    @Test
    void the_report_names_the_rules_that_nobody_could_ask() {
        var unknown = new ValidationContext(OF_2019, AcknowledgedReasons.NONE, PreviousAnswers.UNKNOWN);

        assertThat(ENGINE.reportOnNothing(unknown).notRun())
                .containsExactly("cost-jump", "phase-unchanged", "phase-backwards", "measure-left-out");
        assertThat(ENGINE.reportOnNothing(IN_2019).notRun()).isEmpty();
    }
}
