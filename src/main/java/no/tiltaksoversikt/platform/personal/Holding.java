package no.tiltaksoversikt.platform.personal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where an address is stored.
 *
 * @param reference the measure's reference; null if there is none
 * @param field the member or column
 * @param contact whether it is stored as a contact, which can be erased; otherwise a text mentions it
 */
public record Holding(Place place, int editionYear, String orgNumber, String reference, String field, boolean contact) {

    /** What it is stored in. */
    @Schema(name = "PrivacyHoldingKind")
    public enum Place {
        MEASURE,
        DRAFT,
        PARTICIPANT,
        REMINDER,
        ACKNOWLEDGEMENT,
        RECEIPT,
        EXTENSION,
        CORRECTION,
        LINEAGE_EVENT,
        FINDING
    }
}
