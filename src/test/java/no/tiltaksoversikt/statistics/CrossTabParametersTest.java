package no.tiltaksoversikt.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossTabParametersTest {

    @Test
    void variables_keep_the_order_that_they_are_asked_for_in() {
        assertThat(CrossTabParameters.by("phase,crossCutting,agency", VariableScope.of(TestQuestionnaires.all())))
                .containsExactly(Variable.PHASE, Variable.CROSS_CUTTING, Variable.AGENCY);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                ",",
                "phase,",
                "phase, financing",
                "Phase",
                "publishable",
                "totalCost",
                "phase,phase",
                "phase,financing,late,skate"
            })
    void anything_but_one_to_three_different_variables_is_refused(String by) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CrossTabParameters.by(by, VariableScope.of(TestQuestionnaires.all())))
                .extracting(Problem::type)
                .isEqualTo(ProblemType.INVALID_PARAMETER);
    }

    @Test
    void repeated_criteria_all_hold_and_codes_are_alternatives() {
        assertThat(where("phase:PLANNING|IMPLEMENTATION", "crossCutting:true"))
                .containsExactly(
                        Criterion.of(Variable.PHASE, "PLANNING", "IMPLEMENTATION"),
                        Criterion.of(Variable.CROSS_CUTTING, "true"));
    }

    @Test
    void a_criterion_is_shown_as_it_was_asked_for() {
        assertThat(where("phase:PLANNING|IMPLEMENTATION|PLANNING"))
                .extracting(Criterion::notation)
                .containsExactly("phase:PLANNING|IMPLEMENTATION");
    }

    @Test
    void a_code_of_any_questionnaire_is_known() {
        assertThat(where("phase:OPERATION", "mainPurpose:SECURITY", "costClass:OVER_100M"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "phase",
                "phase:",
                ":IDEA",
                "phase:idea",
                "phase:IDEA|",
                "phase:|IDEA",
                "phase:IDEA:CONCEPT",
                "phase=IDEA",
                " phase:IDEA",
                "late:yes",
                "late:TRUE",
                "stage:IDEA",
                "publishable:false",
                "costClass:'; drop table measure; --"
            })
    void a_criterion_that_is_misspelt_is_refused(String criterion) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> where(criterion))
                .extracting(Problem::type)
                .isEqualTo(ProblemType.INVALID_PARAMETER);
    }

    private static List<Criterion> where(String... criteria) {
        return CrossTabParameters.where(
                List.of(criteria),
                VariableScope.of(TestQuestionnaires.all()),
                variable -> Categories.fixedCodes(variable, TestQuestionnaires.all().stream()));
    }
}
