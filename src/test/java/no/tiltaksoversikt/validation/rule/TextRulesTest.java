package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.FieldNamed;
import no.tiltaksoversikt.measure.Code.Technology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @CsvSource({"NAME, 300", "DELIVERABLE, 4000", "COMMENTS, 4000"})
    void a_text_has_a_longest_length(@ConvertWith(FieldNamed.class) AnswerField field, int limit) {
        assertThat(findings(aMeasure().with(field, "x".repeat(limit)))).isEmpty();

        var finding = only(aMeasure().with(field, "x".repeat(limit + 1)));
        assertThat(finding.rule()).isEqualTo("too-long");
        assertThat(finding.field()).isEqualTo(field.jsonName());
        assertThat(finding.arguments()).isEqualTo(Map.of("limit", (long) limit, "actual", limit + 1L));
    }

    @Test
    void lengths_are_in_code_points() {
        assertThat(findings(aMeasure().named("😀".repeat(300)))).isEmpty();
        assertThat(lines(aMeasure().named("😀".repeat(301)))).containsExactly("too-long /measures/0/name");
    }

    @Test
    void the_text_for_other_has_a_longest_length() {
        var measure = aMeasure()
                .with(AnswerField.TECHNOLOGIES, List.of(Technology.OTHER))
                .with(AnswerField.TECHNOLOGIES_OTHER, "x".repeat(501));

        var finding = only(measure);
        assertThat(finding.pointer()).isEqualTo("/measures/0/technologiesOther");
        assertThat(finding.question()).isEqualTo(20);
        assertThat(findings(measure.with(AnswerField.TECHNOLOGIES_OTHER, "x".repeat(500))))
                .isEmpty();
    }

    @Test
    void a_tag_has_a_longest_length() {
        assertThat(lines(aMeasure().with(AnswerField.TAGS, List.of("", "x".repeat(60), "x".repeat(61)))))
                .containsExactly("too-long /measures/0/tags/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.no",
                "fornavn.etternavn+tiltak@sub.etaten.no",
                "o'brien@etaten.no",
                "_@xn--s-zfa.no",
                "1@2.3"
            })
    void an_address_is_valid(String address) {
        assertThat(findings(aMeasure().with(AnswerField.CONTACT_EMAIL, address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etaten.no",
                "@etaten.no",
                "a@",
                "a@etaten",
                "a@etaten.",
                "a@.no",
                "a@-etaten.no",
                "a@etaten-.no",
                "a b@etaten.no",
                " a@etaten.no",
                "a@etaten.no ",
                "a@etaten.no\n",
                "Kari <a@etaten.no>",
                "a@etaten.no, b@etaten.no",
                "a@b@etaten.no",
                "å@etaten.no",
                "a@ås.no"
            })
    void an_address_is_invalid(String address) {
        var finding = only(aMeasure().with(AnswerField.CONTACT_EMAIL, address));

        assertThat(finding.rule()).isEqualTo("invalid-email");
        assertThat(finding.question()).isEqualTo(4);
        assertThat(finding.arguments()).isEmpty();
    }

    @Test
    void an_endless_address_is_too_long_and_nothing_else() {
        var label = ".etaten";
        assertThat(lines(aMeasure().with(AnswerField.CONTACT_EMAIL, "a@b" + label.repeat(100_000))))
                .containsExactly("too-long /measures/0/contactEmail");
        assertThat(findings(aMeasure().with(AnswerField.CONTACT_EMAIL, "a@" + "b.".repeat(124) + "no")))
                .isEmpty();
    }

    @Test
    void personal_data_is_looked_for_in_every_free_text() {
        var text = "Ring 22 45 10 00";
        assertThat(lines(aMeasure()
                        .named(text)
                        .with(AnswerField.DELIVERABLE, text)
                        .with(AnswerField.TAGS, List.of("bygg", text))
                        .with(AnswerField.TECHNOLOGIES_OTHER, text)
                        .with(AnswerField.COMMENTS, text)))
                .containsExactly(
                        "personal-data /measures/0/name",
                        "personal-data /measures/0/deliverable",
                        "personal-data /measures/0/tags/1",
                        "personal-data /measures/0/technologiesOther",
                        "personal-data /measures/0/comments");
    }

    @Test
    void a_finding_of_personal_data_does_not_repeat_it() {
        var finding = only(aMeasure().with(AnswerField.COMMENTS, "Ring 22451000"));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.arguments()).isEmpty();
        assertThat(finding.answerHash()).matches("[0-9a-f]{64}");
    }
}
