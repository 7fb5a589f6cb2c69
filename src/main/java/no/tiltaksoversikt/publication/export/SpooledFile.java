package no.tiltaksoversikt.publication.export;

import java.nio.file.Path;
import java.util.HexFormat;
import no.tiltaksoversikt.platform.http.EntityTags;

/**
 * A finished file.
 *
 * @param sha256 of its bytes, hexadecimal
 */
record SpooledFile(Path path, long size, String sha256) {

    private static final int TAG_LENGTH = 32;

    /** Its strong entity tag. */
    String tag() {
        return EntityTags.quote(sha256.substring(0, TAG_LENGTH));
    }

    byte[] digest() {
        return HexFormat.of().parseHex(sha256);
    }
}
