package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction as the API shows it. */
@Schema(name = "Correction")
public record CorrectionView(
        UUID id,
        UUID act,
        int edition,
        String agency,
        UUID measure,
        String reference,
        String field,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(implementation = Object.class)
        JsonNode oldValue,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(implementation = Object.class)
        JsonNode newValue,

        String reason,
        Instant madeAt,
        String madeBy,
        int revision,
        Correction.Status status,
        Integer withdrawnFrom,
        String objection,
        Instant objectedAt,
        String decisionNote,
        Instant decidedAt) {

    /** With the texts of agency and directorate. */
    static CorrectionView whole(Correction correction) {
        return of(correction, correction.objection, correction.objectedAt, correction.decisionNote);
    }

    /** As the public sees it, without those texts. */
    static CorrectionView open(Correction correction) {
        return of(correction, null, null, null);
    }

    private static CorrectionView of(Correction correction, String objection, Instant objectedAt, String decisionNote) {
        return new CorrectionView(
                correction.id,
                correction.act,
                correction.editionYear,
                correction.orgNumber,
                correction.measureId,
                correction.reference,
                correction.field,
                AnswerJson.read(correction.oldValue),
                AnswerJson.read(correction.newValue),
                correction.reason,
                correction.madeAt,
                correction.madeBy,
                correction.fromRevision,
                correction.status(),
                correction.withdrawnFromRevision,
                objection,
                objectedAt,
                decisionNote,
                correction.decidedAt);
    }
}
