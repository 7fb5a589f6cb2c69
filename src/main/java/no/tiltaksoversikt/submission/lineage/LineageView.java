package no.tiltaksoversikt.submission.lineage;

import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.measure.LineageEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

    /** The events of one act on all measures of an agency, as one event with their keys, without the keys at the recipient. */
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

    /** The view for the agency that registered the event and for the one that the measure moved to. */
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
