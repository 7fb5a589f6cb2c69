package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.tiltaksoversikt.measure.MeasureBuilder;
import org.junit.jupiter.api.Test;

class DuplicateRulesTest {

    private static MeasureBuilder measure(String reference, String name) {
        return aMeasure().withReference(reference).named(name);
    }

    @Test
    void each_later_use_of_a_reference_is_named() {
        var findings = findings(measure("A", "En"), measure("B", "To"), measure("A", "Tre"), measure("A", "Fire"));

        assertThat(lines(findings))
                .containsExactly(
                        "duplicate-reference /measures/2/reference", "duplicate-reference /measures/3/reference");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.question()).isNull();
            assertThat(finding.arguments()).isEqualTo(Map.of("other", 1L));
        });
    }

    @Test
    void references_are_compared_to_the_letter() {
        assertThat(findings(measure("A", "En"), measure("a", "To"))).isEmpty();
    }

    @Test
    void hyphens_of_any_kind_are_one_in_references() {
        assertThat(lines(findings(
                        measure("A-17", "En"),
                        measure("A\u201117", "To"),
                        measure("A\u201017", "Tre"),
                        measure("A\u201317", "Fire"))))
                .containsExactly(
                        "duplicate-reference /measures/1/reference", "duplicate-reference /measures/2/reference");
    }

    @Test
    void references_are_compared_as_they_are_read() {
        assertThat(lines(findings(
                        measure("A 17", "En"),
                        measure("A 17\u00a0", "To"),
                        measure("\ufeffA 17\n", "Tre"),
                        measure("A\u00a017", "Fire"))))
                .containsExactly(
                        "duplicate-reference /measures/1/reference",
                        "duplicate-reference /measures/2/reference",
                        "duplicate-reference /measures/3/reference");
    }

    @Test
    void names_in_two_unicode_forms_are_one() {
        assertThat(lines(findings(measure("A", "Åpne data"), measure("B", "A\u030apne\u00a0da\u00adta"))))
                .containsExactly("duplicate-name /measures/1/name");
    }

    @Test
    void names_are_compared_without_case_and_white_space() {
        var findings = findings(
                measure("A", "Noe annet"),
                measure("B", "Ny  søknadsløsning"),
                measure("C", "\tNY SØKNADSLØSNING\u00a0"),
                measure("D", "Nysøknadsløsning"));

        assertThat(lines(findings)).containsExactly("duplicate-name /measures/2/name");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(findings.get(0).arguments()).isEqualTo(Map.of("other", 2L));
    }

    @Test
    void measures_without_reference_or_name_are_not_alike() {
        assertThat(lines(measure(null, null), measure(null, null)))
                .containsExactly(
                        "required /measures/0/reference",
                        "required /measures/0/name",
                        "required /measures/1/reference",
                        "required /measures/1/name");
    }
}
