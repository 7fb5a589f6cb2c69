package no.tiltaksoversikt.edition.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionnaireCatalogueTest {

    private static final String VALID = """
            id: "2030"
            title: {nb: A, nn: A, en: A}
            sections:
              - {id: s, title: {nb: A, nn: A, en: A}}
            questions:
              - number: 1
                field: agency
                derived: true
                section: s
                text: {nb: A, nn: A, en: A}
                help: {nb: A, nn: A, en: A}
                mandatory: false
              - number: 2
                field: phase
                section: s
                text: {nb: A, nn: A, en: A}
                help: {nb: A, nn: A, en: A}
                mandatory: true
                options:
                  - {code: "IDEA", label: {nb: A, nn: A, en: A}}
              - number: 3
                field: comments
                section: s
                text: {nb: A, nn: A, en: A}
                help: {nb: A, nn: A, en: A}
                mandatory: false
                maxLength: 10
                condition: {field: phase, anyOf: ["IDEA"]}
            """;

    private final QuestionnaireCatalogue questionnaires = new QuestionnaireCatalogue();

    private static Questionnaire checked(String yaml) {
        var report = new QuestionnaireReport();
        var read = QuestionnaireCatalogue.read(
                QuestionnaireCatalogue.treeOfYaml(yaml), "2030", id -> Optional.empty(), report);
        if (!report.isValid()) {
            throw new IllegalArgumentException(report.toString());
        }
        return read.orElseThrow();
    }

    @Test
    void the_questionnaires_are_there_oldest_first() {
        assertThat(questionnaires.all()).extracting(Questionnaire::id).containsExactly("2018", "2019");
        assertThat(questionnaires.find("2017")).isEmpty();
        assertThat(questionnaires.get("2019").previous()).contains("2018");
    }

    @Test
    void every_question_of_annex_1_is_asked_in_2019() {
        assertThat(questionnaires.get("2019").questions())
                .extracting(Questionnaire.Question::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22);
    }

    @Test
    void a_valid_file_loads() {
        assertThat(checked(VALID).questions()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section: s | section: t",
                "mandatory: true | mandatori: true",
                "mandatory: true | derived: false",
                "field: phase | field: fase",
                "title: {nb: A, nn: A, en: A} | title: {nb: A, nn: A}",
                "title: {nb: A, nn: A, en: A} | title: {nb: A, nn: A, en: ' '}",
                "help: {nb: A, nn: A, en: A} | maxLength: 3",
                "number: 3 | number: 2",
                "maxLength: 10 | minimum: 10",
                "anyOf: [\"IDEA\"] | anyOf: [\"OPERATION\"]",
                "condition: {field: phase | condition: {field: fase",
                "code: \"IDEA\" | kode: \"IDEA\"",
                "code: \"IDEA\" | code: \"IDEA\", formerly: {field: stage, code: \"IDEA\"}",
                "code: \"IDEA\" | code: \"IDEA\", formerly: {field: comments, code: \"IDEA\"}",
                "id: \"2030\" | id: \"2031\"",
                "mandatory: true | comparability: {verdict: BREAK}",
                "mandatory: true | text: {nb: B, nn: B, en: B}"
            })
    void a_faulty_document_is_refused(String right, String wrong) {
        assertThat(VALID).contains(right);
        assertThatThrownBy(() -> checked(VALID.replace(right, wrong)));
    }

    @ParameterizedTest
    @EnumSource
    void a_questionnaire_can_be_read_in_every_language(Language language) {
        var view = QuestionnaireView.of(questionnaires.get("2019"), language);

        assertThat(view.previous()).isEqualTo("2018");
        assertThat(view.sections()).hasSize(6);
        assertThat(view.questions()).hasSize(22).allSatisfy(question -> {
            assertThat(question.text()).isNotBlank();
            assertThat(question.help()).isNotBlank();
            assertThat(question.options()).allMatch(option -> !option.label().isBlank());
            assertThat(question.type() == null).isEqualTo(question.derived());
        });
        assertThat(QuestionnaireView.of(questionnaires.get("2018"), language).questions())
                .allMatch(question -> question.comparability() == null);
    }
}
