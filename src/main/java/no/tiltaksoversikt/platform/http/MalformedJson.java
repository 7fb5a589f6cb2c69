package no.tiltaksoversikt.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Problems of bodies that are not JSON, or JSON beyond the limits of {@link StrictJson}. Lines and columns count from 1, columns in characters. */
final class MalformedJson {

    /** The parser has no specific exception, so its message decides. */
    private static final String DUPLICATE = "Duplicate field";

    private static final int CHUNK = 8192;
    private static final int SMALLEST_WIDE_CHARACTER = 4;

    private MalformedJson() {}

    /**
     * Refuses what isn't UTF-8 (RFC 8259 section 8.1). The parser would guess UTF-16 and UTF-32 from the first bytes,
     * and lets overlong forms and encoded surrogates pass.
     */
    static void refuseUnlessUtf8(byte[] body) {
        for (var i = 0; i < Math.min(SMALLEST_WIDE_CHARACTER, body.length); i++) {
            if (body[i] == 0) {
                throw at(ProblemType.NOT_UTF8, body, 0);
            }
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(body);
        var characters = CharBuffer.allocate(CHUNK);
        var result = decoder.decode(bytes, characters, true);
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
        }
        if (result.isError()) {
            throw at(ProblemType.NOT_UTF8, body, bytes.position());
        }
    }

    /** The problem of a body that the parser has refused. */
    static Problem of(byte[] body, JsonParser parser, JsonProcessingException refused) {
        if (refused.getOriginalMessage().startsWith(DUPLICATE)) {
            return duplicate(parser.getParsingContext());
        }
        var type = refused instanceof StreamConstraintsException
                ? ProblemType.JSON_LIMIT_EXCEEDED
                : ProblemType.MALFORMED_JSON;
        var location = refused.getLocation() == null ? parser.currentLocation() : refused.getLocation();
        return at(type, body, location.getByteOffset());
    }

    private static Problem duplicate(JsonStreamContext place) {
        return new Problem(ProblemType.DUPLICATE_FIELD)
                .with("name", JsonPlace.shown(place.getCurrentName()))
                .withFaults(List.of(new Fault(JsonPlace.of(place), ProblemType.DUPLICATE_FIELD.title())));
    }

    /** The problem of a body with a syntax error at a byte. */
    static Problem at(byte[] body, long offset) {
        return at(ProblemType.MALFORMED_JSON, body, offset);
    }

    private static Problem at(ProblemType type, byte[] body, long offset) {
        var end = (int) Math.max(0, Math.min(offset, body.length));
        var line = 1;
        var start = 0;
        for (var i = 0; i < end; i++) {
            if (body[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        var before = new String(body, start, end - start, StandardCharsets.UTF_8);
        return problem(type, line, before.codePointCount(0, before.length()) + 1);
    }

    private static Problem problem(ProblemType type, int line, int column) {
        return new Problem(type)
                .with("line", line)
                .with("column", column)
                .withMember("line", language -> line)
                .withMember("column", language -> column);
    }
}
