package no.tiltaksoversikt.measure;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/** A submitted measure, ready to be stored, with the questionnaire that it answers. */
public record AnsweredMeasure(
        int editionYear,
        String orgNumber,
        String reference,
        int position,
        boolean late,
        Instant receivedAt,
        String contentHash,
        MeasureAnswers answers,
        Questionnaire asked,
        UUID lineageId) {

    /** Its entry in the index of the agency's measures. */
    public MeasureStore.Stored stored() {
        return new MeasureStore.Stored(reference, position, contentHash, answers.nameKey());
    }

    UUID id() {
        return MeasureId.of(editionYear, orgNumber, reference);
    }
}
