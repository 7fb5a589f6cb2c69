package no.tiltaksoversikt.measure;

import java.util.List;

/** PostgreSQL's text format for COPY (its manual, "COPY", section "Text Format"). */
final class CopyText {

    private final StringBuilder out = new StringBuilder();

    /** Adds a row of strings, numbers, booleans, UUIDs, instants, dates, lists of strings, and nulls. */
    void add(List<Object> row) {
        var separator = "";
        for (var value : row) {
            out.append(separator);
            append(value);
            separator = "\t";
        }
        out.append('\n');
    }

    private void append(Object value) {
        if (value == null) {
            out.append("\\N");
        } else if (value instanceof List<?> elements) {
            escape(array(elements));
        } else if (value instanceof String text) {
            escape(text);
        } else {
            out.append(value);
        }
    }

    /** An array literal: every element is quoted, with backslashes before quotation marks and backslashes. */
    private static String array(List<?> elements) {
        var literal = new StringBuilder("{");
        for (var element : elements) {
            var text = element.toString();
            literal.append(literal.length() == 1 ? "\"" : ",\"")
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    private void escape(String text) {
        var plainFrom = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter =
                    switch (text.charAt(i)) {
                        case '\\' -> '\\';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        case '\t' -> 't';
                        default -> 0;
                    };
            if (letter != 0) {
                out.append(text, plainFrom, i).append('\\').append((char) letter);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
