package no.tiltaksoversikt.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event in the lineage of a measure since it was last reported.
 *
 * @param editionYear the edition that is being prepared or answered
 * @param orgNumber the agency that the measure belonged to
 * @param reference the measure's earlier key
 * @param lineageId the measure's earlier lineage
 * @param wasPublic whether the public could see the measure; public links must not reveal one that it could not see
 * @param toOrgNumber the agency that it belongs to now; null unless it has moved
 * @param toReferences the keys of the measures that it became
 * @param linkReference the key that the same measure has now; null if it does not continue
 * @param organisation the organisation that registered the event
 */
public record LineageEvent(
        int editionYear,
        String orgNumber,
        String reference,
        Kind kind,
        UUID lineageId,
        boolean wasPublic,
        String toOrgNumber,
        List<String> toReferences,
        String linkReference,
        String note,
        Instant at,
        String organisation) {

    @Schema(name = "LineageEventKind")
    public enum Kind {
        /** Continues under another key. */
        CONTINUED,
        /** Was split into several new measures. */
        SPLIT,
        /** Became part of another measure. */
        MERGED,
        /** Continues at another agency. */
        MOVED,
        /** Has ended. */
        ENDED,
        /** Should not have been reported, or was given up. */
        WITHDRAWN
    }

    /** The measure's earlier key. */
    public Lineages.MeasureKey source() {
        return new Lineages.MeasureKey(orgNumber, reference);
    }

    /** Whether the same measure continues under that key. */
    public boolean leadsTo(Lineages.MeasureKey key) {
        return key.reference().equals(linkReference)
                && key.orgNumber().equals(toOrgNumber == null ? orgNumber : toOrgNumber);
    }

    /** Whether the event frees the earlier key for another measure. */
    boolean leaves(Lineages.MeasureKey key) {
        return source().equals(key) && linkReference != null && !leadsTo(key);
    }
}
