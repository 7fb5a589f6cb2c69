package no.tiltaksoversikt.validation.body;

import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/**
 * A value of a measure's body that could not be taken as an answer.
 *
 * @param field the answer; null for the reference and the acknowledgements
 * @param mistake what is wrong; null for a blank element of a list, which is dropped without a finding and only stands
 *     here because the elements after it keep their places
 * @param pointer where it stands, relative to the measure
 * @param arguments what the rule's text needs; never the value itself
 */
public record Unreadable(AnswerField field, Mistake mistake, String pointer, Map<String, Object> arguments) {

    /** What can be wrong with a value, by the name of the rule that reports it. */
    public enum Mistake {
        WRONG_TYPE,
        UNKNOWN_CODE,
        AMOUNT_TOO_LARGE,
        NEGATIVE_AMOUNT
    }

    public boolean isMistake() {
        return mistake != null;
    }
}
