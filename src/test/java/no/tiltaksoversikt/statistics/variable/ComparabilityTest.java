package no.tiltaksoversikt.statistics.variable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.variable.Comparability.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparabilityTest {

    private final QuestionnaireCatalogue questionnaires = new QuestionnaireCatalogue();
    private final Questionnaire in2018 = questionnaires.get("2018");
    private final Questionnaire in2019 = questionnaires.get("2019");
    private final Comparability comparability = new Comparability(questionnaires);

    @ParameterizedTest
    @CsvSource({
        "FINANCING, COMPARABLE",
        "PHASE, WITH_NOTE",
        "INVOLVES_OTHERS, BREAK",
        "INVOLVED_PARTIES, BREAK",
        "KS_DIALOGUE, WITH_NOTE",
        "MAIN_PURPOSE, BREAK",
        "EXPECTED_EFFECTS, BREAK",
        "BENEFICIARIES, COMPARABLE",
        "DEVELOPS_SHARED, COMPARABLE",
        "REUSES_SHARED, COMPARABLE",
        "TECHNOLOGIES, BREAK",
        "INNOVATION, BREAK",
        "COST_CLASS, COMPARABLE",
        "CROSS_CUTTING, BREAK",
        "MUNICIPAL, BREAK",
        "INTERNAL, BREAK",
        "LATE, COMPARABLE",
        "SKATE, COMPARABLE",
        "MINISTRY, WITH_NOTE",
        "AGENCY, COMPARABLE"
    })
    void a_variable_compares_as_the_question_that_it_follows_from(
            @ConvertWith(VariableNamed.class) Variable variable, Verdict verdict) {
        var judgement = comparability.ofVariable(variable, in2018, in2019);

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.note(Language.EN) == null).isEqualTo(verdict == Verdict.COMPARABLE);
        assertThat(comparability.ofVariable(variable, in2019, in2018)).isEqualTo(judgement);
    }

    static Stream<Variable> comparable() {
        return Variable.core().stream().filter(variable -> !List.of(Variable.MAIN_PURPOSE, Variable.MINISTRY)
                .contains(variable));
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void the_same_questionnaire_is_comparable_with_itself(Variable variable) {
        assertThat(comparability.ofVariable(variable, in2019, in2019)).isEqualTo(Judgement.COMPARABLE);
    }

    @Test
    void what_neither_asks_cannot_be_compared() {
        assertThat(comparability
                        .ofVariable(Variable.MAIN_PURPOSE, in2019, in2019)
                        .verdict())
                .isEqualTo(Verdict.BREAK);
    }

    @Test
    void an_option_may_compare_otherwise_than_its_question() {
        var effects = Dimension.of(Variable.EXPECTED_EFFECTS);

        assertThat(comparability
                        .ofCategory(effects, "SEAMLESS_SERVICES", in2018, in2019)
                        .verdict())
                .isEqualTo(Verdict.WITH_NOTE);
        assertThat(comparability
                        .ofCategory(effects, "EFFICIENCY", in2018, in2019)
                        .verdict())
                .isEqualTo(Verdict.BREAK);
        assertThat(comparability.ofCategory(Dimension.of(Variable.FINANCING), "YES", in2018, in2019))
                .isEqualTo(Judgement.COMPARABLE);
        assertThat(comparability
                        .ofCategory(Dimension.of(Variable.CROSS_CUTTING), "true", in2018, in2019)
                        .verdict())
                .isEqualTo(Verdict.BREAK);
    }

    @Test
    void that_operation_is_counted_with_implementation_is_said_once() {
        var note = comparability
                .ofCategory(Dimension.merged(Variable.PHASE, List.of(in2019)), "IMPLEMENTATION", in2018, in2019)
                .note(Language.EN);

        assertThat(note)
                .isEqualTo("In 2018 the question had four phases. Operation was added in 2019 and is counted as"
                        + " implementation when the years are compared.");
    }

    @Test
    void operation_is_kept_apart_where_all_editions_that_ask_for_phases_offer_it() {
        assertThat(comparability.dimension(Variable.PHASE, List.of(in2018, in2019)))
                .isEqualTo(Dimension.merged(Variable.PHASE, List.of(in2019)));
        assertThat(comparability.dimension(Variable.PHASE, List.of(in2019, in2019)))
                .isEqualTo(Dimension.of(Variable.PHASE));
        assertThat(comparability.dimension(Variable.FINANCING, List.of(in2018, in2019)))
                .isEqualTo(Dimension.of(Variable.FINANCING));
    }

    @Test
    void a_criterion_counts_together_what_the_categories_do() {
        var both = List.of(in2018, in2019);

        assertThat(comparability
                        .widened(Criterion.of(Variable.PHASE, "IDEA", "OPERATION"), both)
                        .notation())
                .isEqualTo("phase:IDEA|OPERATION|IMPLEMENTATION");
        assertThat(comparability.widened(Criterion.of(Variable.PHASE, "IDEA"), both))
                .isEqualTo(Criterion.of(Variable.PHASE, "IDEA"));
        assertThat(comparability.widened(Criterion.of(Variable.PHASE, "OPERATION"), List.of(in2019)))
                .isEqualTo(Criterion.of(Variable.PHASE, "OPERATION"));
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCING, YES, COMPARABLE",
        "LATE, false, COMPARABLE",
        "PHASE, IMPLEMENTATION, WITH_NOTE",
        "PHASE, OPERATION, WITH_NOTE",
        "CROSS_CUTTING, true, BREAK",
        "EXPECTED_EFFECTS, SEAMLESS_SERVICES, BREAK",
        "FINANCING, MAYBE, BREAK"
    })
    void a_criterion_compares_where_both_editions_can_answer_it(
            @ConvertWith(VariableNamed.class) Variable variable, String code, Verdict verdict) {
        assertThat(comparability
                        .ofCriterion(Criterion.of(variable, code), List.of(in2018, in2019), in2018, in2019)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void seamless_services_was_a_main_purpose_before() {
        assertThat(questionnaires.former(AnswerField.EXPECTED_EFFECTS, "SEAMLESS_SERVICES", in2018))
                .hasValueSatisfying(former -> assertThat(former.field()).isEqualTo("mainPurpose"));
        assertThat(questionnaires.former(AnswerField.EXPECTED_EFFECTS, "EFFICIENCY", in2018))
                .isEmpty();
        assertThat(questionnaires.former(AnswerField.EXPECTED_EFFECTS, "SEAMLESS_SERVICES", in2019))
                .isEmpty();
    }

    @Test
    void the_worst_of_several_judgements_counts_and_every_note_is_kept() {
        var phase = comparability.ofVariable(Variable.PHASE, in2018, in2019);
        var involved = comparability.ofVariable(Variable.INVOLVED_PARTIES, in2018, in2019);

        var both = phase.and(involved).and(phase).and(Judgement.COMPARABLE);

        assertThat(both.verdict()).isEqualTo(Verdict.BREAK);
        assertThat(both.note(Language.NB)).isEqualTo(phase.note(Language.NB) + " " + involved.note(Language.NB));
    }
}
