package no.tiltaksoversikt.edition.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.Change;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.FieldChange;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.OptionChange;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionnaireChangesTest {

    private final QuestionnaireCatalogue questionnaires = new QuestionnaireCatalogue();
    private final QuestionnaireChanges since2018 =
            questionnaires.changes("2018", "2019").orElseThrow();

    private FieldChange field(String name) {
        return since2018.field(name).orElseThrow();
    }

    private OptionChange option(String field, String code) {
        return field(field).options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "name, SAME, COMPARABLE, 3",
        "financing, SAME, COMPARABLE, 7",
        "phase, CHANGED, WITH_NOTE, 10",
        "involvesOthers, CHANGED, BREAK, 11",
        "involvedParties, CHANGED, BREAK, 12",
        "mainPurpose, REMOVED, BREAK, 16",
        "expectedEffects, ADDED, BREAK, 16",
        "technologies, ADDED, BREAK, 20",
        "innovation, ADDED, BREAK, 21",
        "beneficiaries, SAME, COMPARABLE, 17",
        "ministry, SAME, COMPARABLE, 2"
    })
    void each_field_has_its_change_and_verdict(String field, Change change, Verdict verdict, int question) {
        assertThat(field(field).change()).isEqualTo(change);
        assertThat(field(field).verdict()).isEqualTo(verdict);
        assertThat(field(field).question()).isEqualTo(question);
        assertThat(field(field).note() == null).isEqualTo(verdict == Verdict.COMPARABLE);
    }

    @Test
    void every_field_of_either_questionnaire_stands_there_once() {
        assertThat(since2018.fields())
                .extracting(FieldChange::field)
                .doesNotHaveDuplicates()
                .hasSize(23);
    }

    @Test
    void an_option_may_compare_otherwise_than_its_question() {
        assertThat(field("phase").addedOptions()).containsExactly("OPERATION");
        assertThat(option("phase", "OPERATION").verdict()).isEqualTo(Verdict.WITH_NOTE);
        assertThat(option("expectedEffects", "SEAMLESS_SERVICES").verdict()).isEqualTo(Verdict.WITH_NOTE);
        assertThat(option("expectedEffects", "EFFICIENCY").verdict()).isEqualTo(Verdict.BREAK);
        assertThat(option("financing", "YES")).isEqualTo(new OptionChange("YES", Verdict.COMPARABLE, null));
    }

    @Test
    void removed_options_are_those_of_the_removed_field() {
        assertThat(field("mainPurpose").removedOptions()).contains("DATA_SHARING");
        assertThat(field("mainPurpose").addedOptions()).isEmpty();
    }

    @Test
    void changed_words_are_told() {
        assertThat(field("involvesOthers").wordingChanged()).isTrue();
        assertThat(field("financing").wordingChanged()).isFalse();
    }

    @Test
    void a_questionnaire_is_the_same_as_itself() {
        var same = questionnaires.changes("2019", "2019").orElseThrow();

        assertThat(same.fields())
                .allMatch(field -> field.change() == Change.SAME
                        && field.verdict() == Verdict.COMPARABLE
                        && field.note() == null
                        && field.options().stream().allMatch(option -> option.verdict() == Verdict.COMPARABLE));
    }

    @Test
    void there_are_no_changes_backwards_or_from_the_unknown() {
        assertThat(questionnaires.changes("2019", "2018")).isEmpty();
        assertThat(questionnaires.changes("2017", "2019")).isEmpty();
        assertThat(questionnaires.changes("2018", "2020")).isEmpty();
    }

    private static Questionnaire aQuestionnaire(String id, String previous, String comparability, String options) {
        return QuestionnaireCatalogue.of(
                QuestionnaireCatalogue.treeOfYaml("""
                id: "%s"
                previous: "%s"
                title: {nb: A, nn: A, en: A}
                sections: [{id: s, title: {nb: A, nn: A, en: A}}]
                questions:
                  - number: 1
                    field: phase
                    section: s
                    text: {nb: A, nn: A, en: A}
                    help: {nb: A, nn: A, en: A}
                    mandatory: true
                    options: %s
                    comparability: %s
                """.formatted(id, previous, options, comparability)));
    }

    private static String note(Verdict verdict, String note) {
        return "{verdict: %s, note: {nb: %s, nn: %s, en: %s}}".formatted(verdict, note, note, note);
    }

    private static String options(String... codes) {
        return List.of(codes).stream()
                .map(code -> "{code: \"%s\", label: {nb: A, nn: A, en: A}}".formatted(code))
                .toList()
                .toString();
    }

    @Test
    void along_a_chain_the_worst_verdict_wins() {
        var first = aQuestionnaire("1", "0", "{verdict: COMPARABLE}", options("IDEA", "CONCEPT"));
        var second = aQuestionnaire("2", "1", note(Verdict.BREAK, "Brudd"), options("IDEA", "CONCEPT"));
        var third = aQuestionnaire("3", "2", note(Verdict.WITH_NOTE, "Merknad"), options("IDEA"));
        var fourth = aQuestionnaire("4", "3", note(Verdict.BREAK, "Nytt"), options("IDEA"));

        assertThat(phase(first, second, third, fourth).verdict()).isEqualTo(Verdict.BREAK);
        assertThat(phase(first, second, third, fourth).note().nb()).isEqualTo("Brudd Nytt");
        assertThat(phase(second, third).verdict()).isEqualTo(Verdict.WITH_NOTE);
        assertThat(phase(second, third).change()).isEqualTo(Change.CHANGED);
        assertThat(phase(second, third).removedOptions()).containsExactly("CONCEPT");
        assertThat(phase(second, third).options())
                .extracting(OptionChange::verdict)
                .containsExactly(Verdict.WITH_NOTE, Verdict.BREAK);
    }

    private static FieldChange phase(Questionnaire... chain) {
        return QuestionnaireChanges.along(List.of(chain)).field("phase").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void the_view_is_in_one_language(Language language) {
        var view = since2018.in(language);

        assertThat(view.from()).isEqualTo("2018");
        assertThat(view.changes()).hasSize(23);
        assertThat(view.changes())
                .filteredOn(change -> change.verdict() != Verdict.COMPARABLE)
                .allMatch(change -> !change.note().isBlank());
    }
}
