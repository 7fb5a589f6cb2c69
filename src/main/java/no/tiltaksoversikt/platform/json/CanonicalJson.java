package no.tiltaksoversikt.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.NumberToJSON;

/**
 * SHA-256 over RFC 8785 canonical JSON. Jackson writes it in one pass: answers are hashed measure by measure, and the library of
 * RFC 8785 would parse written JSON again, which costs more than all the rules. It only writes the numbers that Jackson writes
 * otherwise.
 */
public final class CanonicalJson {

    /** Larger integers are not exact as IEEE 754 doubles, which RFC 8785 uses. */
    private static final long LARGEST_EXACT = 1L << 53;

    private static final JsonMapper PLAIN = new JsonMapper();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(Number.class, new NumberWriter())
                    .addSerializer(JsonNode.class, new TreeWriter()))
            .build();

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
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unserialisable) {
            throw new IllegalArgumentException("Not representable as JSON", unserialisable);
        }
    }

    /** The value's canonical JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    private static final class NumberWriter extends JsonSerializer<Number> {

        @Override
        public void serialize(Number number, JsonGenerator json, SerializerProvider serializers) throws IOException {
            var whole = number.longValue();
            if ((number instanceof Integer || number instanceof Long)
                    && whole >= -LARGEST_EXACT
                    && whole <= LARGEST_EXACT) {
                json.writeNumber(whole);
            } else {
                json.writeNumber(NumberToJSON.serializeNumber(number.doubleValue()));
            }
        }
    }

    /** A tree would write its members and numbers itself. */
    private static final class TreeWriter extends JsonSerializer<JsonNode> {

        @Override
        public void serialize(JsonNode tree, JsonGenerator json, SerializerProvider serializers) throws IOException {
            serializers.defaultSerializeValue(PLAIN.convertValue(tree, Object.class), json);
        }
    }
}
