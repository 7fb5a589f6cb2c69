package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.RULES;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.measureFindings;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRulesTest {

    @Test
    void a_measure_has_a_reference() {
        assertThat(lines(aMeasure().withReference(null))).containsExactly("required /measures/0/reference");
        for (var blank : List.of(" \t\u200b", "\udb40\udc20", "\ud834\udd73", "\u0301")) {
            assertThat(lines(aMeasure().withReference(blank))).containsExactly("required /measures/0/reference");
        }
        assertThat(only(aMeasure().withReference(null)).question()).isNull();
    }

    @Test
    void a_reference_has_at_most_64_characters() {
        assertThat(findings(aMeasure().withReference("😀".repeat(64)))).isEmpty();
        assertThat(only(aMeasure().withReference("x".repeat(65))).arguments())
                .isEqualTo(Map.of("limit", 64L, "actual", 65L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\n17",
                "A\t17",
                "A\u000b17",
                "A\u200b17",
                "A\u00ad17",
                "A\u202e17",
                "A\u2028 17",
                "A\udb40\udc2017"
            })
    void a_reference_has_no_control_characters(String reference) {
        var finding = only(aMeasure().withReference(reference));

        assertThat(finding.rule()).isEqualTo("wrong-type");
        assertThat(finding.pointer()).isEqualTo("/measures/0/reference");
        assertThat(finding.arguments()).isEqualTo(Map.of("expected", "LEGIBLE_REFERENCE"));
    }

    @Test
    void a_reference_is_text() {
        var body = aMeasure().json().put("reference", 17).toString();

        assertThat(lines(measureFindings(body))).containsExactly("wrong-type /reference");
        assertThat(measureFindings(body).get(0).field()).isEqualTo("reference");
    }

    @Test
    void an_acknowledgement_has_rule_and_reason() {
        assertThat(lines(aMeasure().acknowledging(null, "Fordi").acknowledging("suspicious-amount", " ")))
                .containsExactly(
                        "required /measures/0/acknowledgements/0/rule",
                        "required /measures/0/acknowledgements/1/reason");
    }

    @Test
    void only_warnings_can_be_acknowledged() {
        var findings = findings(aMeasure()
                .acknowledging("suspicious-amount", "Et lite tiltak")
                .acknowledging("required", "Vi vil ikke")
                .acknowledging("ks-dialogue-expected", "Unødvendig")
                .acknowledging("no-such-rule", "Hva som helst"));

        assertThat(lines(findings))
                .containsExactly(
                        "unknown-code /measures/0/acknowledgements/1/rule",
                        "unknown-code /measures/0/acknowledgements/2/rule",
                        "unknown-code /measures/0/acknowledgements/3/rule");
        assertThat(findings.get(0).field()).isEqualTo("rule");
        assertThat(findings.get(0).arguments()).isEqualTo(Map.of("codes", RULES.warnings()));
    }

    @Test
    void a_reason_has_at_most_1000_characters() {
        assertThat(findings(aMeasure().acknowledging("suspicious-amount", "x".repeat(1000))))
                .isEmpty();
        assertThat(lines(aMeasure().acknowledging("suspicious-amount", "x".repeat(1001))))
                .containsExactly("too-long /measures/0/acknowledgements/0/reason");
    }

    @Test
    void rule_and_reason_are_text() {
        var measure = aMeasure().json();
        measure.putArray("acknowledgements").addObject().put("rule", 1).putArray("reason");

        assertThat(lines(measureFindings(measure.toString())))
                .containsExactly("wrong-type /acknowledgements/0/rule", "wrong-type /acknowledgements/0/reason");
    }
}
