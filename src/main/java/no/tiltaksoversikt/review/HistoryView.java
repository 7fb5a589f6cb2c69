package no.tiltaksoversikt.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.review.correction.CorrectionView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has happened to a measure, over all editions. */
@Schema(
        name = "MeasureHistory",
        description = "What has happened to a measure, over all editions that the reader sees it in.")
record HistoryView(
        @Schema(required = true) UUID measure,

        @Schema(required = true, description = "What it has in common with itself in other editions.")
        UUID lineageId,

        @Schema(required = true, description = "In the order in which it happened.")
        List<Event> events) {

    /** What can happen. */
    @Schema(
            name = "MeasureEventKind",
            description =
                    "RECEIVED: first reported. CHANGED: an act of the agency in the audit trail. TOLD: a lineage event, by its kind. CORRECTED, OBJECTED, UPHELD, "
                            + "WITHDRAWN: a correction and what became of it. FROZEN: a revision that the measure is in.")
    enum Kind {
        RECEIVED,
        CHANGED,
        TOLD,
        CORRECTED,
        OBJECTED,
        UPHELD,
        WITHDRAWN,
        FROZEN
    }

    /** One thing that has happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MeasureEvent")
    record Event(
            @Schema(required = true, description = "RFC 3339, UTC.")
            Instant at,

            @Schema(required = true) Kind kind,

            @Schema(required = true, description = "The edition that it happened in.", examples = "2019")
            int edition,

            @Schema(description = "For the agency and the directorate: the organisation that acted.")
            String by,

            @Schema(
                    nullable = true,
                    description =
                            "For the agency and the directorate: the act, as the audit trail names it, or the kind of lineage event.")
            String action,

            @Schema(description = "Of corrections.") CorrectionView correction,

            @Schema(minimum = "1", description = "Of FROZEN: the revision.")
            Integer revision) {}
}
