package no.tiltaksoversikt.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Parses JSON with the limits that hold for every body; the problem json-limit-exceeded states them. */
public final class StrictJson {

    // The deepest body that we send, a submission with the report in its receipt, has six levels.
    private static final int MAX_DEPTH = 32;

    // A tree converts numbers, and converting a million digits takes minutes.
    private static final int MAX_DIGITS = 1000;

    // Names and nodes take far more memory than their bytes. A body with the maximum of 10,000 measures stays below
    // this.
    private static final long MAX_TOKENS = 2_000_000;

    // A text that is too long for its field is a finding. Nobody writes one beyond this, and several would fill a small
    // heap.
    private static final int MAX_TEXT = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxTokenCount(MAX_TOKENS)
                    .maxStringLength(MAX_TEXT)
                    .maxNameLength(MAX_TEXT)
                    .build())
            .build();
    private static final JsonMapper TREE = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Reads a body from its parser. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(JsonParser parser) throws IOException;
    }

    private StrictJson() {}

    /** Reads a body token by token; throws a problem 400 with the place of a syntax error. */
    public static <T> T read(byte[] body, Reading<T> reading) {
        MalformedJson.refuseUnlessUtf8(body);
        // A factory's table of names is shared by its parsers, and a stranger can fill it with names that collide.
        try (var parser = FACTORY.copy().createParser(body)) {
            return read(body, parser, reading);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T read(byte[] body, JsonParser parser, Reading<T> reading) throws IOException {
        try {
            return reading.from(parser);
        } catch (JsonProcessingException refused) {
            throw MalformedJson.of(body, parser, refused);
        }
    }

    /** Reads a tree like a body. */
    public static <T> T read(JsonNode body, Reading<T> reading) {
        try (var parser = body.traverse(TREE)) {
            return reading.from(parser);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The whole body as a tree. */
    public static JsonNode readTree(byte[] body) {
        return read(body, parser -> {
            if (parser.nextToken() == null) {
                throw MalformedJson.at(body, 0);
            }
            JsonNode tree = TREE.readTree(parser);
            if (parser.nextToken() != null) {
                throw MalformedJson.at(body, parser.currentTokenLocation().getByteOffset());
            }
            return tree;
        });
    }
}
