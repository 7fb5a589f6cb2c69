package no.tiltaksoversikt.edition.questionnaire;

import java.util.Map;
import java.util.Optional;

/**
 * The names and codes that answers may have under a questionnaire.
 *
 * @param elsewhere the fields that only other questionnaires add
 */
public record Vocabulary(Questionnaire asked, Map<String, AnswerField> elsewhere) {

    /** The field of a name; empty where no questionnaire knows it. */
    public Optional<AnswerField> named(String name) {
        return asked.named(name).or(() -> AnswerField.named(name)).or(() -> Optional.ofNullable(elsewhere.get(name)));
    }

    /** Whether the value of a field is read: that of an added one only where it is asked for, since others may mean another type. */
    public boolean reads(AnswerField field) {
        return field.isCore() || asked.asks(field);
    }

    /** Whether an answer may be this code or name. What is not asked for is not looked at further. */
    public boolean accepts(AnswerField field, String code) {
        return !asked.asks(field) || asked.offers(field, code);
    }
}
