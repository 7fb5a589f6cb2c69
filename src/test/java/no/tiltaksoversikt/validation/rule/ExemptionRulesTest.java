package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import org.junit.jupiter.api.Test;

class ExemptionRulesTest {

    private static final String BASIS = "Offentleglova § 24 tredje ledd";

    @Test
    void an_exempt_measure_states_its_legal_basis() {
        var exempt = aMeasure().with(AnswerField.PUBLISHABLE, false);

        var finding = only(exempt);
        assertThat(finding.rule()).isEqualTo("exemption-basis-required");
        assertThat(finding.pointer()).isEqualTo("/measures/0/exemptionBasis");
        assertThat(finding.question()).isEqualTo(6);
        assertThat(lines(exempt.with(AnswerField.EXEMPTION_BASIS, "  ")))
                .containsExactly("exemption-basis-required /measures/0/exemptionBasis");
        assertThat(findings(exempt.with(AnswerField.EXEMPTION_BASIS, BASIS))).isEmpty();
    }

    @Test
    void a_publishable_measure_has_no_legal_basis_for_exemption() {
        var finding = only(aMeasure().with(AnswerField.EXEMPTION_BASIS, BASIS));

        assertThat(finding.rule()).isEqualTo("exemption-basis-not-applicable");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.pointer()).isEqualTo("/measures/0/exemptionBasis");
    }

    @Test
    void exempt_answers_need_a_legal_basis_as_well() {
        var partly = aMeasure().with(AnswerField.EXEMPT_ANSWERS, List.of("totalCost"));

        assertThat(lines(partly)).containsExactly("exemption-basis-required /measures/0/exemptionBasis");
        assertThat(findings(partly.with(AnswerField.EXEMPTION_BASIS, BASIS)
                        .with(AnswerField.EXEMPTION_REVIEW_ON, "2030-06-30")))
                .isEmpty();
        assertThat(findings(partly.with(AnswerField.PUBLISHABLE, false))).isEmpty();
        assertThat(lines(aMeasure()
                        .with(AnswerField.EXEMPT_ANSWERS, List.of())
                        .with(AnswerField.EXEMPTION_BASIS, BASIS)))
                .containsExactly("exemption-basis-not-applicable /measures/0/exemptionBasis");
    }

    @Test
    void only_answers_that_the_edition_asks_for_and_that_can_be_hidden_are_exempt() {
        var never = List.of("name", "contactEmail", "publishable", "exemptionBasis", "exemptAnswers", "reference", "x");
        var partly = aMeasure().with(AnswerField.EXEMPTION_BASIS, BASIS).with(AnswerField.EXEMPT_ANSWERS, never);

        assertThat(lines(partly))
                .containsExactlyElementsOf(IntStream.range(0, never.size())
                        .mapToObj(position -> "unknown-code /measures/0/exemptAnswers/" + position)
                        .toList());
        assertThat(lines(partly.with(AnswerField.EXEMPT_ANSWERS, List.of("tags", "mainPurpose", "tags"))))
                .containsExactlyInAnyOrder(
                        "unknown-code /measures/0/exemptAnswers/1", "duplicate-choice /measures/0/exemptAnswers/2");
        assertThat(only(partly.with(AnswerField.EXEMPT_ANSWERS, List.of("x"))).question())
                .isEqualTo(6);
        assertThat(lines(partly.with(AnswerField.EXEMPT_ANSWERS, "tags")))
                .containsExactly("wrong-type /measures/0/exemptAnswers");
    }

    @Test
    void a_day_that_does_not_exist_is_no_day_of_review() {
        var exempt = aMeasure().with(AnswerField.PUBLISHABLE, false).with(AnswerField.EXEMPTION_BASIS, BASIS);

        for (var wrong : List.of("2030-02-30", "30.06.2030", "0030-06-30", "2030-6-30", "2030-06-30T00:00:00Z")) {
            assertThat(lines(exempt.with(AnswerField.EXEMPTION_REVIEW_ON, wrong)))
                    .as(wrong)
                    .containsExactly("wrong-type /measures/0/exemptionReviewOn");
        }
        assertThat(findings(exempt.with(AnswerField.EXEMPTION_REVIEW_ON, " "))).isEmpty();
        assertThat(findings(exempt.with(AnswerField.EXEMPTION_REVIEW_ON, "2028-02-29")))
                .isEmpty();
    }

    @Test
    void an_unreadable_answer_gives_one_finding() {
        assertThat(lines(aMeasure().with(AnswerField.PUBLISHABLE, "nei").with(AnswerField.EXEMPTION_BASIS, BASIS)))
                .containsExactly("wrong-type /measures/0/publishable");
        assertThat(lines(aMeasure().with(AnswerField.PUBLISHABLE, false).with(AnswerField.EXEMPTION_BASIS, 24)))
                .containsExactly("wrong-type /measures/0/exemptionBasis");
    }
}
