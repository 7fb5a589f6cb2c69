package no.tiltaksoversikt.validation.body;

import java.util.List;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.text.Blank;

/**
 * One measure as a body has it.
 *
 * @param reference the agency's own key; null where it is missing, blank or unreadable
 * @param answers what could be read; blank texts and empty lists are not answers
 * @param unreadable what could not be read
 * @param acknowledgements in the body's order; a missing rule or reason is null
 */
public record ReportedMeasure(
        String reference, MeasureAnswers answers, List<Unreadable> unreadable, List<Acknowledgement> acknowledgements) {

    /** The same measure under the reference that the address gives. */
    public ReportedMeasure withReference(String other) {
        return new ReportedMeasure(Blank.is(other) ? null : other, answers, unreadable, acknowledgements);
    }
}
