package no.tiltaksoversikt.submission.lineage;

import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.measure.LineageEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was told of a measure. */
@Schema(name = "LineageEvent", description = "What has happened to a measure since it was last reported.")
record LineageView(
        @Schema(required = true, description = "The edition that it was told for.", examples = "2026")
        int edition,

        @Schema(required = true, description = "The agency whose measure it was.", examples = "974760673")
        String agency,

        @Schema(required = true, description = "The measure's key there.", examples = "A-17")
        String reference,

        @Schema(required = true) LineageEvent.Kind kind,

        @Schema(required = true, nullable = true, description = "The agency that has it now, where it has moved.")
        String toAgency,

        @Schema(
                required = true,
                description =
                        "The keys that it has now. At an agency that it has moved to it is the key that the prefilled "
                                + "answer has, which is another one than told where the agency uses that for another measure.")
        List<String> toReferences,

        @Schema(required = true, nullable = true) String note,

        @Schema(required = true, description = "RFC 3339, UTC.")
        Instant recordedAt,

        @Schema(required = true, description = "The organisation that told.", examples = "974760673")
        String recordedBy,

        @Schema(required = true, description = "False where something else was told of the measure later.")
        boolean current) {

    /** All measures of an agency, handed over in one act. */
    @Schema(name = "LineageHandOver", description = "What was told of all measures of an agency in one act.")
    record HandOver(@Schema(required = true) List<LineageView> items) {}

    /** What the one who told sees, and the agency that the measure moved to. */
    static LineageView of(LineageEvent event, boolean isRecipient, boolean current) {
        return new LineageView(
                event.editionYear(),
                event.orgNumber(),
                event.reference(),
                event.kind(),
                event.toOrgNumber(),
                isRecipient ? List.of(event.linkReference()) : event.toReferences(),
                event.note(),
                event.at(),
                event.organisation(),
                current);
    }
}
