package no.tiltaksoversikt.statistics.variable;

import static org.assertj.core.api.Assertions.assertThat;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.TestQuestionnaires;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;
import org.junit.jupiter.api.Test;

class VariableTest {

    @Test
    void every_coded_answer_is_a_variable() {
        var coded = AnswerField.core().stream()
                .filter(it -> it.type() == AnswerField.Type.CODE || it.type() == AnswerField.Type.CODES)
                .map(AnswerField::jsonName);

        assertThat(Variable.core().stream().map(Variable::id)).containsAll(coded.toList());
    }

    @Test
    void ids_are_unique_and_free_of_the_names_that_cells_use() {
        assertThat(Variable.core().stream().map(Variable::id))
                .doesNotHaveDuplicates()
                .doesNotContain("count", "percent", "totalCost", "currentYearBudget", "stated", "base", "population");
    }

    @Test
    void categories_follow_the_questionnaire() {
        assertThat(Categories.fixed(Variable.PHASE, TestQuestionnaires.OF_2018, Language.EN))
                .extracting(CategoryView::code)
                .containsExactly("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION");
        assertThat(Categories.fixed(Variable.PHASE, TestQuestionnaires.OF_2019, Language.EN))
                .extracting(CategoryView::code)
                .containsExactly("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION", "OPERATION");
    }

    @Test
    void a_derived_variable_is_asked_where_its_source_is() {
        assertThat(Variable.MAIN_PURPOSE.isAskedBy(TestQuestionnaires.OF_2018)).isTrue();
        assertThat(Variable.MAIN_PURPOSE.isAskedBy(TestQuestionnaires.OF_2019)).isFalse();
        assertThat(Variable.COST_CLASS.isAskedBy(TestQuestionnaires.OF_2018)).isTrue();
        assertThat(Variable.LATE.isAskedBy(TestQuestionnaires.OF_2018)).isTrue();
    }

    @Test
    void operation_is_counted_with_implementation_where_it_is_offered() {
        var phases = Dimension.merged(Variable.PHASE, TestQuestionnaires.all());
        var in2019 = Categories.fixed(Variable.PHASE, TestQuestionnaires.OF_2019, Language.EN);
        var in2018 = Categories.fixed(Variable.PHASE, TestQuestionnaires.OF_2018, Language.EN);

        assertThat(phases.categoryOf("OPERATION")).isEqualTo("IMPLEMENTATION");
        assertThat(phases.categoryOf("IDEA")).isEqualTo("IDEA");
        assertThat(phases.merged(in2019, Language.EN))
                .contains(new CategoryView("IMPLEMENTATION", "Implementation, including operation"))
                .extracting(CategoryView::code)
                .containsExactly("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION");
        assertThat(phases.merged(in2018, Language.EN)).isEqualTo(in2018);
        assertThat(phases.notes(TestQuestionnaires.OF_2019)).hasSize(1);
        assertThat(phases.notes(TestQuestionnaires.OF_2018)).isEmpty();
    }
}
