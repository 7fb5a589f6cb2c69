package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.FieldNamed;
import no.tiltaksoversikt.measure.Code.Technology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceRulesTest {

    @Test
    void at_most_three_effects_may_be_chosen() {
        var three = List.of("EFFICIENCY", "NEW_SERVICES", "DECISION_SUPPORT");
        var four = List.of("EFFICIENCY", "NEW_SERVICES", "DECISION_SUPPORT", "COST_EFFICIENCY");

        assertThat(findings(aMeasure().with(AnswerField.EXPECTED_EFFECTS, three)))
                .isEmpty();
        var finding = only(aMeasure().with(AnswerField.EXPECTED_EFFECTS, four));
        assertThat(finding.rule()).isEqualTo("too-many-choices");
        assertThat(finding.pointer()).isEqualTo("/measures/0/expectedEffects");
        assertThat(finding.question()).isEqualTo(16);
        assertThat(finding.arguments()).isEqualTo(Map.of("limit", 3L, "actual", 4L));
    }

    @Test
    void at_most_two_beneficiaries_may_be_chosen() {
        assertThat(findings(aMeasure().with(AnswerField.BENEFICIARIES, List.of("CITIZENS", "EMPLOYEES"))))
                .isEmpty();
        assertThat(lines(
                        aMeasure().with(AnswerField.BENEFICIARIES, List.of("CITIZENS", "EMPLOYEES", "STATE_AGENCIES"))))
                .containsExactly("too-many-choices /measures/0/beneficiaries");
    }

    @Test
    void any_number_of_technologies_may_be_chosen() {
        assertThat(findings(aMeasure().with(AnswerField.TECHNOLOGIES, List.of("ROBOTICS", "AI", "CLOUD", "IOT"))))
                .isEmpty();
    }

    @Test
    void at_most_twenty_tags_may_be_given_and_blank_ones_do_not_count() {
        var twenty = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
        var withBlank = IntStream.range(0, 21)
                .mapToObj(i -> i == 0 ? "" : String.valueOf(i))
                .toList();
        var twentyOne = IntStream.range(0, 21).mapToObj(Integer::toString).toList();

        assertThat(findings(aMeasure().with(AnswerField.TAGS, twenty))).isEmpty();
        assertThat(findings(aMeasure().with(AnswerField.TAGS, withBlank))).isEmpty();
        assertThat(lines(aMeasure().with(AnswerField.TAGS, twentyOne)))
                .containsExactly("too-many-choices /measures/0/tags");
    }

    @Test
    void a_list_without_end_is_one_finding() {
        var tags = IntStream.range(0, 100_000)
                .mapToObj(i -> String.valueOf(i % 90))
                .toList();

        assertThat(lines(aMeasure().with(AnswerField.TAGS, tags)).get(0))
                .isEqualTo("too-many-choices /measures/0/tags");
        assertThat(lines(aMeasure().with(AnswerField.TAGS, tags))).hasSize(11);
    }

    @Test
    void each_repetition_is_pointed_at() {
        assertThat(lines(aMeasure().with(AnswerField.TECHNOLOGIES, List.of("AI", "CLOUD", "AI", "AI"))))
                .containsExactly(
                        "duplicate-choice /measures/0/technologies/2", "duplicate-choice /measures/0/technologies/3");
    }

    @Test
    void elements_that_cannot_be_read_keep_their_places() {
        assertThat(lines(aMeasure().with(AnswerField.TAGS, List.of("a", "", 7, "b", "a"))))
                .containsExactly("wrong-type /measures/0/tags/2", "duplicate-choice /measures/0/tags/4");
        assertThat(lines(aMeasure().with(AnswerField.TECHNOLOGIES, List.of("X", "AI", "AI"))))
                .containsExactly(
                        "unknown-code /measures/0/technologies/0", "duplicate-choice /measures/0/technologies/2");
    }

    @Test
    void a_list_of_nothing_but_blanks_is_no_answer() {
        for (var field : List.of(AnswerField.TECHNOLOGIES, AnswerField.EXPECTED_EFFECTS, AnswerField.BENEFICIARIES)) {
            assertThat(lines(aMeasure().with(field, List.of("", " \u200b"))))
                    .containsExactly("required /measures/0/" + field.jsonName());
        }
        assertThat(findings(
                        aMeasure().with(AnswerField.EXEMPT_ANSWERS, List.of("")).with(AnswerField.TAGS, List.of(""))))
                .isEmpty();
        assertThat(lines(aMeasure().with(AnswerField.TECHNOLOGIES, List.of("AI", "", "X"))))
                .containsExactly("unknown-code /measures/0/technologies/2");
    }

    @Test
    void tags_that_differ_in_case_are_not_repetitions() {
        assertThat(findings(aMeasure().with(AnswerField.TAGS, List.of("KI", "ki"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPECTED_EFFECTS, EXPECTED_EFFECTS_OTHER, 16",
        "BENEFICIARIES, BENEFICIARIES_OTHER, 17",
        "TECHNOLOGIES, TECHNOLOGIES_OTHER, 20"
    })
    void other_needs_its_text(
            @ConvertWith(FieldNamed.class) AnswerField choice,
            @ConvertWith(FieldNamed.class) AnswerField text,
            int question) {
        var measure = aMeasure().with(choice, List.of("OTHER"));

        var finding = only(measure);
        assertThat(finding.rule()).isEqualTo("other-unspecified");
        assertThat(finding.pointer()).isEqualTo("/measures/0/" + text.jsonName());
        assertThat(finding.question()).isEqualTo(question);
        assertThat(finding.arguments())
                .isEqualTo(Map.of("field", choice.jsonName(), "text", text.jsonName(), "code", "OTHER"));
        assertThat(lines(measure.with(text, " "))).containsExactly("other-unspecified " + finding.pointer());
        assertThat(lines(measure.with(text, 1))).containsExactly("wrong-type " + finding.pointer());
        assertThat(findings(measure.with(text, "Bedre dialog"))).isEmpty();
    }

    @Test
    void the_text_alone_is_no_mistake() {
        assertThat(findings(aMeasure().with(AnswerField.TECHNOLOGIES_OTHER, "Kvante")))
                .isEmpty();
    }

    @Test
    void not_relevant_stands_alone() {
        assertThat(findings(aMeasure().with(AnswerField.TECHNOLOGIES, List.of(Technology.NOT_RELEVANT))))
                .isEmpty();
        assertThat(lines(aMeasure().with(AnswerField.TECHNOLOGIES, List.of("AI", "NOT_RELEVANT"))))
                .containsExactly("not-relevant-exclusive /measures/0/technologies");
        assertThat(lines(aMeasure().with(AnswerField.TECHNOLOGIES, List.of("NOT_RELEVANT", "NOT_RELEVANT"))))
                .containsExactly("duplicate-choice /measures/0/technologies/1");
        assertThat(lines(aMeasure().with(AnswerField.TECHNOLOGIES, List.of("NOT_RELEVANT", "XX"))))
                .containsExactly("unknown-code /measures/0/technologies/1");
    }
}
