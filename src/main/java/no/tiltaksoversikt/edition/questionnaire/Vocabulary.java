package no.tiltaksoversikt.edition.questionnaire;

import java.util.Map;
import java.util.Optional;

/**
 * The names and codes that answers may have under a questionnaire.
 *
 * @param elsewhere fields that only other questionnaires add
 */
public record Vocabulary(Questionnaire asked, Map<String, AnswerField> elsewhere) {

    /** The field with this name; empty if no questionnaire has it. */
    public Optional<AnswerField> named(String name) {
        return asked.named(name).or(() -> AnswerField.named(name)).or(() -> Optional.ofNullable(elsewhere.get(name)));
    }

    /**
     * Whether the value of a field is read. An added field is read only if this questionnaire asks it, since another
     * one may use another type.
     */
    public boolean reads(AnswerField field) {
        return field.isCore() || asked.asks(field);
    }

    /** Whether an answer may be this code or name. Fields that are not asked accept anything. */
    public boolean accepts(AnswerField field, String code) {
        return !asked.asks(field) || asked.offers(field, code);
    }
}
