package no.tiltaksoversikt.submission.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.tiltaksoversikt.measure.LineageEvent;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A prefilled draft. */
@Schema(name = "Prefill")
public record PrefillView(
        boolean nothingToReport,

        @Schema(type = SchemaType.ARRAY, implementation = PrefilledMeasure.class)
        JsonNode measures,

        Integer from,
        List<Left> left) {

    /** A measure with the answers that are carried over, and last year's answers. */
    @Schema(name = "PrefilledMeasure", additionalProperties = Object.class)
    record PrefilledMeasure(String reference, LastYear lastYear) {}

    /** Last year's answers to questions that are not carried over. */
    @Schema(name = "LastYear", additionalProperties = Object.class)
    record LastYear(
            int edition,
            String agency,
            String reference,
            List<NotCarried> notCarried,
            String notAskedForInPhase,
            boolean probablyOutOfScope,
            StillExempt stillExempt) {}

    /** The yearly question whether a measure is still exempt. */
    record StillExempt(String question, boolean reviewIsDue) {}

    /** An answer that is not carried over. */
    record NotCarried(String field, Why why) {}

    @Schema(name = "NotCarriedReason")
    enum Why {
        NOT_ASKED,
        NOT_OFFERED,
        QUESTION_CHANGED
    }

    /** A measure that does not continue. */
    @Schema(name = "LeftMeasure")
    record Left(
            String reference,
            String name,
            LineageEvent.Kind what,
            String toAgency,
            List<String> toReferences,
            String note) {}
}
