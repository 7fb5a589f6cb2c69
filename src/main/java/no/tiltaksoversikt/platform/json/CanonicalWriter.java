package no.tiltaksoversikt.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes maps, lists, strings, enum names, integers and booleans as RFC 8785 JSON in one pass, and uses the library for
 * anything else. Answers are hashed measure by measure, and parsing written JSON again cost more than all the rules.
 */
final class CanonicalWriter {

    /** Larger integers are not exact as IEEE 754 doubles, which RFC 8785 uses. */
    private static final long LARGEST_EXACT = 1L << 53;

    private static final int FIRST_PLAIN = 0x20;
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int LIKELY_LENGTH = 1024;

    private final StringBuilder out = new StringBuilder(LIKELY_LENGTH);

    String write(Object value) {
        append(value);
        return out.toString();
    }

    private void append(Object value) {
        if (value instanceof String text) {
            append(text);
        } else if (value instanceof JsonNode tree) {
            // Before Iterable, which JsonNode implements.
            out.append(CanonicalJson.byLibrary(tree));
        } else if (value instanceof Map<?, ?> map) {
            append(map);
        } else if (value instanceof Iterable<?> elements) {
            append(elements);
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Enum<?> code) {
            append(code.name());
        } else if (isWhole(value)) {
            out.append(((Number) value).longValue());
        } else {
            out.append(CanonicalJson.byLibrary(value));
        }
    }

    private static boolean isWhole(Object value) {
        if (value instanceof Long number) {
            return number >= -LARGEST_EXACT && number <= LARGEST_EXACT;
        }
        return value instanceof Integer;
    }

    /** Sorted by UTF-16 code units, as Java compares strings. */
    private void append(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((name, member) -> sorted.put(name.toString(), member));
        var separator = '{';
        for (var member : sorted.entrySet()) {
            out.append(separator);
            append(member.getKey());
            out.append(':');
            append(member.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void append(Iterable<?> elements) {
        var separator = '[';
        for (var element : elements) {
            out.append(separator);
            append(element);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private void append(String text) {
        out.append('"');
        var plainFrom = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character < FIRST_PLAIN || character == '"' || character == '\\') {
                out.append(text, plainFrom, i);
                escape(character);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private void escape(char character) {
        out.append('\\');
        switch (character) {
            case '"', '\\' -> out.append(character);
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> out.append("u00").append(HEX[character >> 4]).append(HEX[character & 0xF]);
        }
    }
}
