package no.tiltaksoversikt.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsBytes(value)).getEncodedUTF8();
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException("Not representable as JSON", unserialisable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
