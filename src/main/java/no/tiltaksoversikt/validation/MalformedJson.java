package no.tiltaksoversikt.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Where a body stops being JSON: lines and columns from 1, columns in characters and not in bytes. */
final class MalformedJson {

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
                throw at(body, 0);
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
            throw at(body, bytes.position());
        }
    }

    static Problem at(byte[] body, JsonProcessingException malformed) {
        var location = malformed.getLocation();
        return at(body, location == null ? 0 : location.getByteOffset());
    }

    /** The problem of a body that is wrong at a byte. */
    static Problem at(byte[] body, long offset) {
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
        return problem(line, before.codePointCount(0, before.length()) + 1);
    }

    private static Problem problem(int line, int column) {
        return new Problem(ProblemType.MALFORMED_JSON)
                .with("line", line)
                .with("column", column)
                .withMember("line", language -> line)
                .withMember("column", language -> column);
    }
}
