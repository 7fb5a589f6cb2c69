package no.tiltaksoversikt.measure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/** Ids of measures: UUIDs of version 8 (RFC 9562 section 5.8), made from a hash of the measure's key. */
public final class MeasureId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private MeasureId() {}

    /** The id of a measure in one edition. */
    public static UUID of(int editionYear, String orgNumber, String reference) {
        return uuid(editionYear + "/" + orgNumber + "/" + reference);
    }

    /** The id of a measure across editions: the same key next year means the same measure. */
    public static UUID lineageOf(String orgNumber, String reference) {
        return uuid(orgNumber + "/" + reference);
    }

    /** The lineage of a key that stands for a new measure from an edition on, since its earlier measure has left it. */
    static UUID lineageSince(String orgNumber, String reference, int editionYear) {
        return uuid(orgNumber + "/" + reference + "/since/" + editionYear);
    }

    /** A lineage of the sandbox, which no measure of another edition has. */
    static UUID lineageInSandbox(Lineages.MeasureKey key) {
        return uuid("sandbox/" + key.orgNumber() + "/" + key.reference());
    }

    private static UUID uuid(String name) {
        var bits = ByteBuffer.wrap(CanonicalJson.digest().digest(name.getBytes(StandardCharsets.UTF_8)));
        var high = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | VERSION_8;
        var low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT;
        return new UUID(high, low);
    }
}
