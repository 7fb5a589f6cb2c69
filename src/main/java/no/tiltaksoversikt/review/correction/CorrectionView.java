package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction as the API shows it. */
@Schema(name = "Correction", description = "The correction of one answer. The agency's own answer stays beside it.")
public record CorrectionView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description = "The same for all corrections of one request; they stand and fall together.")
        UUID act,

        @Schema(required = true, examples = "2019") int edition,

        @Schema(required = true, description = "The agency's organisation number.", examples = "974760673")
        String agency,

        @Schema(required = true, description = "The measure's id.")
        UUID measure,

        @Schema(required = true, description = "The agency's key of the measure.", examples = "A-17")
        String reference,

        @Schema(required = true, description = "The answer, by its name in a measure.", examples = "totalCost")
        String field,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(implementation = Object.class, description = "What held before; left out where there was no answer.")
        JsonNode oldValue,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(implementation = Object.class, description = "What holds with it; left out for no answer.")
        JsonNode newValue,

        @Schema(required = true) String reason,

        @Schema(required = true, description = "When it was made; RFC 3339, UTC.")
        Instant madeAt,

        @Schema(required = true, description = "The organisation that made it.", examples = "991825827")
        String madeBy,

        @Schema(
                required = true,
                minimum = "1",
                description = "The edition's revision that it first holds in; above the current one while it waits.")
        int revision,

        @Schema(
                required = true,
                description =
                        "MADE; OBJECTED: the agency does not agree; UPHELD: the directorate lets it stand; WITHDRAWN.")
        Correction.Status status,

        @Schema(nullable = true, minimum = "1", description = "The first revision that it no longer holds in.")
        Integer withdrawnFrom,

        @Schema(nullable = true, description = "For the agency and the directorate: why the agency does not agree.")
        String objection,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "For the agency and the directorate.")
        Instant objectedAt,

        @Schema(nullable = true, description = "For the agency and the directorate: what the directorate says to that.")
        String decisionNote,

        @Schema(
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "When it was upheld or withdrawn.")
        Instant decidedAt) {

    /** With the agency's and the directorate's words to each other. */
    static CorrectionView whole(Correction correction) {
        return of(correction, correction.objection, correction.objectedAt, correction.decisionNote);
    }

    /** As the public sees it. */
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
