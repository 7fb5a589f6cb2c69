package no.tiltaksoversikt.validation;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.Validation.findings;
import static no.tiltaksoversikt.validation.Validation.lines;
import static no.tiltaksoversikt.validation.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

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
    void an_unreadable_answer_gives_one_finding() {
        assertThat(lines(aMeasure().with(AnswerField.PUBLISHABLE, "nei").with(AnswerField.EXEMPTION_BASIS, BASIS)))
                .containsExactly("wrong-type /measures/0/publishable");
        assertThat(lines(aMeasure().with(AnswerField.PUBLISHABLE, false).with(AnswerField.EXEMPTION_BASIS, 24)))
                .containsExactly("wrong-type /measures/0/exemptionBasis");
    }
}
