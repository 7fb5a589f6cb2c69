package no.tiltaksoversikt.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** SHA-256 over RFC 8785 canonical JSON. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** The lower-case hexadecimal SHA-256 of the value's canonical JSON: 64 characters. */
    public static String sha256(Object value) {
        return sha256(bytes(value));
    }

    /** The lower-case hexadecimal SHA-256 of the bytes. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** A SHA-256 that takes its bytes piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** The value's canonical JSON. */
    public static String text(Object value) {
        return new CanonicalWriter().write(value);
    }

    /** The value's canonical JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Uses the library, which accepts anything but parses every value again. */
    static String byLibrary(Object value) {
        try {
            // The library needs a structure around a single value.
            var listed = MAPPER.writeValueAsBytes(Collections.singletonList(value));
            var canonical = new JsonCanonicalizer(listed).getEncodedString();
            return canonical.substring(1, canonical.length() - 1);
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException("Not representable as JSON", unserialisable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
