package no.tiltaksoversikt.edition.questionnaire;

import java.util.Optional;

/** The names and codes that answers may have under a questionnaire. */
public record Vocabulary(Questionnaire asked) {

    /** The field of a name: of one that is asked for, or that is known from elsewhere. */
    public Optional<AnswerField> named(String name) {
        return AnswerField.named(name);
    }

    /** Whether an answer may be this code or name. What is not asked for is not looked at further. */
    public boolean accepts(AnswerField field, String code) {
        return !asked.asks(field) || asked.offers(field, code);
    }
}
