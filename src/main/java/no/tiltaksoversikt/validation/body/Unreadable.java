package no.tiltaksoversikt.validation.body;

import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/**
 * A value of a measure's body that is no valid answer.
 *
 * @param field the answer; null for the reference and the acknowledgements
 * @param mistake null for a blank element of a list, which is dropped without a finding and kept here only because the elements
 *     after it keep their positions
 * @param pointer relative to the measure
 * @param arguments of the rule's text; never the value itself
 */
public record Unreadable(AnswerField field, Mistake mistake, String pointer, Map<String, Object> arguments) {

    /** The kinds of mistakes, named after the rules that report them. */
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
