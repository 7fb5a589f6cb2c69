package no.tiltaksoversikt.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The lineage of a key. By default it follows from agency and reference. An event may lead another measure's lineage to the
 * key, or leave the key to a new measure.
 *
 * <p>The stored id is public. It follows only events of measures that the public could see: an id that follows from another
 * agency's key, or from no key, would reveal that there was such a measure. Looking back follows all events.
 */
final class LineageLinks {

    private final Collection<LineageEvent> current;

    /** Events in the order of registration. The last one on a measure in an edition counts. */
    LineageLinks(List<LineageEvent> told) {
        var last = new LinkedHashMap<Map.Entry<Integer, Lineages.MeasureKey>, LineageEvent>();
        told.forEach(event -> last.put(Map.entry(event.editionYear(), event.source()), event));
        current = last.values();
    }

    /** A lineage that may contain a measure's past, from an edition on. */
    record Past(UUID lineageId, int fromYear) {}

    /** The lineage that a measure with that key is stored in. */
    UUID stored(Lineages.MeasureKey key) {
        var arrival = arrival(key).filter(LineageEvent::wasPublic);
        var departure = departure(key).filter(LineageEvent::wasPublic);
        if (arrival.isPresent() && isLatest(arrival.get(), departure)) {
            return arrival.get().lineageId();
        }
        return departure.map(event -> afresh(key, event)).orElseGet(() -> own(key));
    }

    /** The lineages that may contain the past of a measure with that key. */
    List<Past> past(Lineages.MeasureKey key) {
        var arrival = arrival(key);
        var departure = departure(key);
        if (arrival.isPresent() && isLatest(arrival.get(), departure)) {
            return List.of(
                    new Past(arrival.get().lineageId(), 0),
                    new Past(own(key), arrival.get().editionYear()));
        }
        return departure
                .map(event -> List.of(new Past(afresh(key, event), 0), new Past(own(key), event.editionYear())))
                .orElseGet(() -> List.of(new Past(own(key), 0)));
    }

    private static boolean isLatest(LineageEvent arrival, Optional<LineageEvent> departure) {
        return departure.isEmpty() || departure.get().editionYear() <= arrival.editionYear();
    }

    /** The event that led a measure to the key. A CONTINUED event back to the original key cancels an earlier one. */
    private Optional<LineageEvent> arrival(Lineages.MeasureKey key) {
        return current.stream()
                .filter(event -> event.leadsTo(key) && !event.source().equals(key))
                .max(Comparator.comparing(LineageEvent::editionYear));
    }

    private Optional<LineageEvent> departure(Lineages.MeasureKey key) {
        return current.stream().filter(event -> event.leaves(key)).max(Comparator.comparing(LineageEvent::editionYear));
    }

    private static UUID own(Lineages.MeasureKey key) {
        return MeasureId.lineageOf(key.orgNumber(), key.reference());
    }

    private static UUID afresh(Lineages.MeasureKey key, LineageEvent departure) {
        return MeasureId.lineageSince(key.orgNumber(), key.reference(), departure.editionYear());
    }
}
