package no.tiltaksoversikt.validation.body;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.text.Blank;
import no.tiltaksoversikt.platform.text.Text;

/**
 * One measure of a body.
 *
 * @param reference the agency's own key; null if missing, blank or unreadable
 * @param answers the readable answers, without blank texts and empty lists
 * @param unreadable the unreadable values
 * @param acknowledgements in the body's order; a missing rule or reason is null
 */
public record ReportedMeasure(
        String reference, MeasureAnswers answers, List<Unreadable> unreadable, List<Acknowledgement> acknowledgements) {

    /** An agency's reason for an answer that a rule warns about. */
    public record Acknowledgement(String rule, String reason) {

        /** The order in which a measure's reasons are read back and hashed. */
        public static final Comparator<Acknowledgement> BY_RULE =
                Comparator.comparing(Acknowledgement::rule).thenComparing(Acknowledgement::reason);
    }

    /** The same measure under the reference in the address. */
    public ReportedMeasure withReference(String other) {
        return new ReportedMeasure(Blank.is(other) ? null : other, answers, unreadable, acknowledgements);
    }

    /**
     * A value of a measure's body that is no valid answer.
     *
     * @param field the answer; null for the reference and the acknowledgements
     * @param mistake null for a blank element of a list, which is dropped without a finding and kept here only because the
     *     elements after it keep their positions
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

        /** The type expected of a field, in words that follow "must be". */
        public enum ExpectedType {
            TEXT,
            /** PostgreSQL cannot store NUL, and no encoding can hold half a surrogate pair. */
            VALID_TEXT,
            BOOLEAN,
            WHOLE_NUMBER,
            CODE,
            CODES,
            /** Clients would resolve these in the measure's address. */
            REFERENCE,
            /** A key with a line break or an invisible character looks like one without. */
            LEGIBLE_REFERENCE,
            TEXTS,
            NAMES,
            DATE;

            private final Text words = Text.of("validation", "expected." + name());

            public Text words() {
                return words;
            }
        }
    }
}
