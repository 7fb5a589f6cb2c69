package no.tiltaksoversikt.platform.text;

import java.util.regex.Pattern;

/**
 * What counts as white space: the set that {@code \s} has in ECMA-262, so that the published JSON Schemas, whose
 * patterns are ECMA-262's, mean the same by a blank text as the service. {@link String#isBlank} leaves out the no-break
 * space.
 */
public final class Blank {

    private static final Pattern SPACES =
            Pattern.compile("[\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+");

    private Blank() {}

    public static boolean is(String text) {
        return text.isEmpty() || text.codePoints().allMatch(Blank::isSpace);
    }

    /** The text without white space around it, and with one space where there was more or another kind. */
    public static String collapse(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isSpace(int character) {
        return character == ' '
                || (character >= '\t' && character <= '\r')
                || character == '\u00a0'
                || character == '\u1680'
                || (character >= '\u2000' && character <= '\u200a')
                || character == '\u2028'
                || character == '\u2029'
                || character == '\u202f'
                || character == '\u205f'
                || character == '\u3000'
                || character == '\ufeff';
    }
}
