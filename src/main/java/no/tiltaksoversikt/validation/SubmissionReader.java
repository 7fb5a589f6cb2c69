package no.tiltaksoversikt.validation;

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

/**
 * Reads what agencies send, token by token: a body has up to 20 MiB. A wrong value of one answer is kept as
 * {@link Unreadable} and becomes a finding; only what is not JSON, has an unknown field or lacks the outer shape is
 * refused, as a {@code Problem}.
 */
public final class SubmissionReader {

    // The deepest body that we send ourselves, a submission with the report in its receipt, has six levels.
    private static final int MAX_DEPTH = 32;

    // A tree holds its numbers as numbers, and making one of a million digits takes minutes.
    private static final int MAX_DIGITS = 1000;

    // A long text is a finding, not malformed JSON, so its length has no limit beside the body's own.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final JsonMapper TREE = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @FunctionalInterface
    private interface Reading<T> {
        T from(JsonParser parser) throws IOException;
    }

    private SubmissionReader() {}

    /** Reads the body of a submission or a dry run. */
    public static ReportedSubmission read(byte[] body) {
        return read(body, parser -> new BodyReader(parser).submission());
    }

    public static ReportedSubmission read(JsonNode body) {
        return read(body, parser -> new BodyReader(parser).submission());
    }

    /** Reads the body of one measure. */
    public static ReportedMeasure readMeasure(byte[] body) {
        return read(body, parser -> new BodyReader(parser).measure());
    }

    public static ReportedMeasure readMeasure(JsonNode body) {
        return read(body, parser -> new BodyReader(parser).measure());
    }

    /** Any JSON body, such as a merge patch, under the same demands on well-formedness. */
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

    private static <T> T read(byte[] body, Reading<T> reading) {
        MalformedJson.refuseUnlessUtf8(body);
        try (var parser = FACTORY.createParser(body)) {
            return reading.from(parser);
        } catch (JsonProcessingException malformed) {
            throw MalformedJson.at(body, malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> T read(JsonNode body, Reading<T> reading) {
        try (var parser = body.traverse(TREE)) {
            return reading.from(parser);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
