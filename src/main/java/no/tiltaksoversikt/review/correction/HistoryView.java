package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The history of a measure over all editions. */
@Schema(name = "MeasureHistory")
record HistoryView(UUID measure, UUID lineageId, List<Event> events) {

    @Schema(name = "MeasureEventKind")
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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MeasureEvent")
    record Event(
            Instant at,
            Kind kind,
            int edition,
            String by,
            String action,
            CorrectionView correction,
            Integer revision) {}
}
