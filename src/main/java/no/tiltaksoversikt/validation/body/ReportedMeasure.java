package no.tiltaksoversikt.validation.body;

import java.util.Comparator;
import java.util.List;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.text.Blank;

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
}
