package no.tiltaksoversikt.list.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a file with unknown encoding. The order of evidence: a byte order mark; the sender's media type; every other byte
 * zero (UTF-16); valid UTF-8, which is hardly ever a coincidence; the most Norwegian letters among windows-1252, which Excel uses
 * for CSV in Norway, and the encodings of old Macintoshes and of DOS.
 */
record TextEncoding(Charset charset, String text) {

    private static final List<Charset> SINGLE_BYTE = Stream.of("windows-1252", "x-MacRoman", "IBM850")
            .map(Charset::forName)
            .toList();

    private static final String LETTERS = "æøåÆØÅé";
    private static final String MARK = "\ufeff";
    private static final int SAMPLE = 4096;

    /** A Latin text in UTF-16 has a zero in nearly every other byte; this many in ten are enough. */
    private static final int MANY = 3;

    private static final int OF = 10;

    static TextEncoding of(byte[] bytes, String said) {
        return marked(bytes)
                .or(() -> named(said))
                .or(() -> wide(bytes))
                .flatMap(charset -> decode(bytes, charset))
                .or(() -> decode(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> mostNorwegian(bytes));
    }

    /** Files that were put together may have lines in UTF-8 among the others. */
    private static TextEncoding mostNorwegian(byte[] bytes) {
        var lines = lines(bytes);
        var others = new ByteArrayOutputStream();
        lines.stream()
                .filter(line -> decode(line, StandardCharsets.UTF_8).isEmpty())
                .forEach(others::writeBytes);
        var charset = SINGLE_BYTE.stream()
                .map(each -> new TextEncoding(each, others.toString(each)))
                .reduce((best, next) -> next.letters() > best.letters() ? next : best)
                .orElseThrow()
                .charset();
        return new TextEncoding(
                charset,
                lines.stream()
                        .map(line -> decode(line, StandardCharsets.UTF_8)
                                .map(TextEncoding::text)
                                .orElseGet(() -> new String(line, charset)))
                        .collect(Collectors.joining()));
    }

    private static List<byte[]> lines(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        var start = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' || i == bytes.length - 1) {
                lines.add(Arrays.copyOfRange(bytes, start, i + 1));
                start = i + 1;
            }
        }
        return lines;
    }

    private long letters() {
        return text.chars().filter(letter -> LETTERS.indexOf(letter) >= 0).count();
    }

    private static Optional<Charset> marked(byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> ListFile.startsWith(bytes, MARK.getBytes(charset)))
                .findFirst();
    }

    private static Optional<Charset> named(String said) {
        try {
            return said == null ? Optional.empty() : Optional.of(Charset.forName(said));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> wide(byte[] bytes) {
        var length = Math.min(SAMPLE, bytes.length) & ~1;
        var even = 0;
        var odd = 0;
        for (var i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (odd * OF > length * MANY && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even * OF > length * MANY && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<TextEncoding> decode(byte[] bytes, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new TextEncoding(charset, text.startsWith(MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
