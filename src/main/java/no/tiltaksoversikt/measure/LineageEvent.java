package no.tiltaksoversikt.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event in the lineage of a measure since it was last reported.
 *
 * @param editionYear the edition that is being prepared or answered
 * @param orgNumber whose measure it was
 * @param reference the key that it had there
 * @param lineageId the lineage that it had
 * @param wasPublic whether the public could see it; public links must not reveal a measure that it could not see
 * @param toOrgNumber who has it now; null unless it has moved
 * @param toReferences the keys of the measures that it became
 * @param linkReference the key that the same measure has now; null where it does not go on
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

    /** The kinds of events. */
    @Schema(name = "LineageEventKind")
    public enum Kind {
        /** Goes on, under another key. */
        CONTINUED,
        /** Has become several, each a new one. */
        SPLIT,
        /** Has become a part of another. */
        MERGED,
        /** Goes on at another agency. */
        MOVED,
        /** Is over. */
        ENDED,
        /** Should never have been reported, or is given up. */
        WITHDRAWN
    }

    /** The key that the measure had. */
    public Lineages.MeasureKey source() {
        return new Lineages.MeasureKey(orgNumber, reference);
    }

    /** Whether the same measure goes on under that key. */
    public boolean leadsTo(Lineages.MeasureKey key) {
        return key.reference().equals(linkReference)
                && key.orgNumber().equals(toOrgNumber == null ? orgNumber : toOrgNumber);
    }

    /** Whether the key that it had is free for another measure. */
    boolean leaves(Lineages.MeasureKey key) {
        return source().equals(key) && linkReference != null && !leadsTo(key);
    }
}
