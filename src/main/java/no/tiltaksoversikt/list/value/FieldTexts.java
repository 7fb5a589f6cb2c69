package no.tiltaksoversikt.list.value;

import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.platform.text.Text;

/** The words for a field in a questionnaire: of its question, of the text that an option requires, or of a companion field. */
public final class FieldTexts {

    private FieldTexts() {}

    public static Stream<Text> of(Questionnaire questionnaire, AnswerField field) {
        return questionnaire.questionFor(field).stream().flatMap(question -> texts(question, field.jsonName()));
    }

    private static Stream<Text> texts(Question question, String name) {
        if (question.field().equals(name)) {
            return Stream.of(question.text());
        }
        if (question.specify() != null && question.specify().field().equals(name)) {
            return Stream.of(question.specify().text());
        }
        return question.companions().stream()
                .filter(companion -> companion.field().equals(name))
                .map(Questionnaire.Companion::text);
    }
}
