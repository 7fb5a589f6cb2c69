package no.tiltaksoversikt.validation.rule;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasureOf2018;
import static no.tiltaksoversikt.validation.rule.Validation.IN_2018;
import static no.tiltaksoversikt.validation.rule.Validation.OF_2019;
import static no.tiltaksoversikt.validation.rule.Validation.findings;
import static no.tiltaksoversikt.validation.rule.Validation.lines;
import static no.tiltaksoversikt.validation.rule.Validation.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.FieldNamed;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.Innovation;
import no.tiltaksoversikt.measure.Code.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormRulesTest {

    @Test
    void a_valid_measure_of_either_edition_has_no_findings() {
        assertThat(findings(aMeasure())).isEmpty();
        assertThat(findings(IN_2018, aMeasureOf2018())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME",
                "CONTACT_EMAIL",
                "PUBLISHABLE",
                "FINANCING",
                "PHASE",
                "INVOLVES_OTHERS",
                "DELIVERABLE",
                "EXPECTED_EFFECTS",
                "BENEFICIARIES",
                "DEVELOPS_SHARED",
                "REUSES_SHARED",
                "TECHNOLOGIES"
            })
    void a_mandatory_answer_is_required(@ConvertWith(FieldNamed.class) AnswerField field) {
        var finding = only(aMeasure().without(field));

        assertThat(finding.rule()).isEqualTo("required");
        assertThat(finding.pointer()).isEqualTo("/measures/0/" + field.jsonName());
        assertThat(finding.question())
                .isEqualTo(OF_2019.questionFor(field).orElseThrow().number());
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.reference()).isEqualTo("A-17");
        assertThat(findings(aMeasure().with(field, null))).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CURRENT_YEAR_BUDGET", "TAGS", "INNOVATION", "COMMENTS"})
    void an_optional_answer_may_be_left_out(@ConvertWith(FieldNamed.class) AnswerField field) {
        assertThat(findings(aMeasure().without(field))).isEmpty();
        assertThat(findings(aMeasure().with(field, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u00a0\u2007\ufeff",
                "\u200b",
                "\u00ad \u2060",
                "\u0301",
                " \u20dd ",
                "\udb40\udc20",
                "\ud834\udd73"
            })
    void a_blank_text_is_no_answer(String blank) {
        assertThat(lines(aMeasure().named(blank))).containsExactly("required /measures/0/name");
        assertThat(lines(aMeasure().with(AnswerField.PHASE, blank))).containsExactly("required /measures/0/phase");
        assertThat(findings(aMeasure().with(AnswerField.COMMENTS, blank))).isEmpty();
        assertThat(findings(aMeasure().with(AnswerField.INNOVATION, blank))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CURRENT_YEAR_BUDGET", "INNOVATION", "TAGS", "COMMENTS", "EXEMPTION_REVIEW_ON", "EXEMPT_ANSWERS"
            })
    void a_blank_text_is_no_answer_to_a_question_of_any_type(@ConvertWith(FieldNamed.class) AnswerField field) {
        assertThat(findings(aMeasure().with(field, " "))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHABLE", "PHASE", "BENEFICIARIES"})
    void a_blank_text_where_an_answer_is_mandatory_is_a_missing_one(@ConvertWith(FieldNamed.class) AnswerField field) {
        assertThat(lines(aMeasure().with(field, ""))).containsExactly("required /measures/0/" + field.jsonName());
    }

    @Test
    void an_empty_list_is_no_answer() {
        assertThat(lines(aMeasure().with(AnswerField.BENEFICIARIES, List.of())))
                .containsExactly("required /measures/0/beneficiaries");
        assertThat(findings(aMeasure().with(AnswerField.TAGS, List.of()))).isEmpty();
        assertThat(findings(aMeasure().with(AnswerField.TAGS, List.of("", "  "))))
                .isEmpty();
    }

    @Test
    void an_answer_that_the_edition_does_not_ask_for_is_named_once() {
        var findings = findings(
                IN_2018, aMeasureOf2018().with(AnswerField.EXPECTED_EFFECTS, List.of("OTHER", "NO_SUCH_CODE")));

        assertThat(lines(findings)).containsExactly("not-asked /measures/0/expectedEffects");
        assertThat(findings.get(0).question()).isNull();
        assertThat(lines(aMeasure().with(AnswerField.MAIN_PURPOSE, "SECURITY")))
                .containsExactly("not-asked /measures/0/mainPurpose");
        assertThat(lines(aMeasure().with(AnswerField.MAIN_PURPOSE, 17)))
                .containsExactly("not-asked /measures/0/mainPurpose");
    }

    @Test
    void null_in_a_field_that_is_not_asked_is_no_answer() {
        assertThat(findings(aMeasure().with(AnswerField.MAIN_PURPOSE, null))).isEmpty();
    }

    @Test
    void an_unknown_code_is_one_finding_that_lists_the_codes() {
        var finding = only(aMeasure().with(AnswerField.FINANCING, "MAYBE"));

        assertThat(finding.rule()).isEqualTo("unknown-code");
        assertThat(finding.question()).isEqualTo(7);
        assertThat(finding.arguments()).isEqualTo(Map.of("codes", List.of("YES", "NO", "PARTIAL")));
        assertThat(finding.toString()).doesNotContain("MAYBE");
    }

    @Test
    void codes_distinguish_between_upper_and_lower_case() {
        assertThat(lines(aMeasure().with(AnswerField.INNOVATION, "high")))
                .containsExactly("unknown-code /measures/0/innovation");
        assertThat(findings(aMeasure().with(AnswerField.INNOVATION, Innovation.HIGH)))
                .isEmpty();
    }

    @Test
    void an_unknown_code_in_a_list_is_pointed_at() {
        assertThat(lines(aMeasure().with(AnswerField.EXPECTED_EFFECTS, List.of("EFFICIENCY", "SPEED", ""))))
                .containsExactly("unknown-code /measures/0/expectedEffects/1");
    }

    @Test
    void a_code_that_only_another_edition_offers_is_unknown() {
        assertThat(lines(findings(IN_2018, aMeasureOf2018().inPhase(Phase.OPERATION))))
                .containsExactly("unknown-code /measures/0/phase");
    }

    @Test
    void a_code_that_is_not_offered_gives_no_second_finding() {
        var measure = aMeasureOf2018()
                .inPhase(Phase.OPERATION)
                .with(AnswerField.FINANCING, Financing.NO)
                .with(AnswerField.TOTAL_COST, 60_000_000);

        assertThat(lines(findings(IN_2018, measure))).containsExactly("unknown-code /measures/0/phase");
    }

    static Stream<AnswerField> fieldsOf2019() {
        return AnswerField.core().stream().filter(field -> !field.equals(AnswerField.MAIN_PURPOSE));
    }

    @ParameterizedTest
    @MethodSource("fieldsOf2019")
    void an_object_is_never_an_answer(AnswerField field) {
        var finding = only(aMeasure().with(field, Map.of("value", List.of(1, Map.of()))));

        assertThat(finding.rule()).isEqualTo("wrong-type");
        assertThat(finding.pointer()).isEqualTo("/measures/0/" + field.jsonName());
        assertThat(finding.arguments()).containsOnlyKeys("expected");
    }

    @Test
    void text_where_another_type_belongs_is_a_wrong_type() {
        assertThat(lines(aMeasure()
                        .with(AnswerField.TOTAL_COST, "12000000")
                        .with(AnswerField.PUBLISHABLE, "true")
                        .with(AnswerField.TAGS, "søknad")
                        .with(AnswerField.TECHNOLOGIES, "CLOUD")))
                .containsExactly(
                        "wrong-type /measures/0/publishable",
                        "wrong-type /measures/0/totalCost",
                        "wrong-type /measures/0/tags",
                        "wrong-type /measures/0/technologies");
    }

    @Test
    void wrong_elements_of_a_list_are_pointed_at() {
        assertThat(lines(aMeasure().with(AnswerField.TAGS, java.util.Arrays.asList("a", 1, null, List.of("b"), "c"))))
                .containsExactly(
                        "wrong-type /measures/0/tags/1",
                        "wrong-type /measures/0/tags/2",
                        "wrong-type /measures/0/tags/3");
        assertThat(lines(aMeasure().with(AnswerField.BENEFICIARIES, List.of(1, "CITIZENS"))))
                .containsExactly("wrong-type /measures/0/beneficiaries/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "x\udc00y", "\udc00\ud800"})
    void a_text_that_cannot_be_stored_is_a_wrong_type(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(character -> escaped.append(String.format("\\u%04x", character)));
        var body = aMeasure().named("NAME").json().toString().replace("NAME", escaped);

        assertThat(lines(Validation.measureFindings(body))).containsExactly("wrong-type /name");
    }

    @Test
    void a_fraction_of_a_krone_is_a_wrong_type() {
        assertThat(lines(aMeasure().with(AnswerField.TOTAL_COST, 12_000_000.5)))
                .containsExactly("wrong-type /measures/0/totalCost");
    }
}
