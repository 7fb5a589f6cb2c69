package no.tiltaksoversikt.submission.lineage;

import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.measure.LineageEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of a measure as the API shows it. */
@Schema(name = "LineageEvent")
record LineageView(
        int edition,
        String agency,
        String reference,
        LineageEvent.Kind kind,
        String toAgency,
        List<String> toReferences,
        String note,
        Instant recordedAt,
        String recordedBy,
        boolean current) {

    /** All measures of an agency that moved in one act, as one event with their keys, but not those that they get. */
    static LineageView ofAll(List<LineageEvent> events) {
        var first = of(events.get(0), false, true);
        return new LineageView(
                first.edition,
                first.agency,
                null,
                first.kind,
                first.toAgency,
                events.stream().map(LineageEvent::reference).toList(),
                first.note,
                first.recordedAt,
                first.recordedBy,
                true);
    }

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
