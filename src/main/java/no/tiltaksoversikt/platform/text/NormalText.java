package no.tiltaksoversikt.platform.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which texts are compared: NFC, without invisible characters, with single spaces for white space. Texts are stored
 * as sent; texts that readers cannot tell apart are equal here.
 */
public final class NormalText {

    /** White space: {@code \s} of ECMA-262 without U+FEFF. */
    static final String SPACE = "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    /** Control characters, format characters, fillers and variation selectors. */
    static final String INVISIBLE = "\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160"
            + "\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff"
            + "\\uffa0\\ufff9-\\ufffb";

    /**
     * Invisible characters beyond U+FFFF, in Java's notation. The published JSON Schemas go without them: ECMA-262 reads no
     * notation for them both with and without its flag {@code u}.
     */
    static final String SUPPLEMENTARY_INVISIBLE = "\\x{1bca0}-\\x{1bca3}\\x{1d173}-\\x{1d17a}\\x{e0000}-\\x{e0fff}";

    /** Line breaks and invisible characters, which keys may not contain. */
    public static final String CONTROL = "\\t-\\r\\u2028\\u2029" + INVISIBLE;

    private static final int HEXADECIMAL = 16;
    private static final String LETTER = "(\\\\x\\{\\w+}|\\\\u\\w{4}|\\\\?.)";
    private static final Pattern RANGE = Pattern.compile(LETTER + "(?:-" + LETTER + ")?");

    private static final Pattern SPACES = Pattern.compile("[" + SPACE + "]+");
    private static final Pattern LONG_RUN = Pattern.compile("\\p{M}{30}");
    private static final Pattern CONTROLS = Pattern.compile("[" + CONTROL + SUPPLEMENTARY_INVISIBLE + "]");

    private static final BitSet BLANK = lettersOf(Blank.CHARACTERS);
    private static final BitSet REMOVED = lettersOf(INVISIBLE + SUPPLEMENTARY_INVISIBLE);

    private NormalText() {}

    /** The letters of a character class. Asking the class about every letter that there is would take half a second. */
    private static BitSet lettersOf(String characters) {
        var letters = new BitSet();
        RANGE.matcher(characters).results().forEach(range -> {
            var last = range.group(2) == null ? range.group(1) : range.group(2);
            letters.set(letter(range.group(1)), letter(last) + 1);
        });
        return letters;
    }

    private static int letter(String notation) {
        return notation.length() > 2
                ? Integer.parseInt(notation.replaceAll("[^0-9a-f]", ""), HEXADECIMAL)
                : notation.translateEscapes().charAt(0);
    }

    /** The text as readers see it. */
    public static String of(String text) {
        var visible = replaceInvisible(text, "");
        return compose(SPACES.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The same, ignoring case. */
    public static String key(String text) {
        return of(text).toLowerCase(Locale.ROOT);
    }

    /** The form in which keys are stored: NFC, trimmed of white space and invisible characters. */
    public static String trim(String text) {
        // A pattern anchored at the end would rescan every run of blanks, and bodies may have millions.
        var start = 0;
        var end = text.length();
        while (start < end && BLANK.get(text.charAt(start))) {
            start++;
        }
        while (end > start && BLANK.get(text.charAt(end - 1))) {
            end--;
        }
        return compose(text.substring(start, end), Normalizer.Form.NFC);
    }

    /**
     * Composes letters and their marks. A run of marks is put in order in quadratic time, so a longer one than any language has
     * is broken by U+034F, as in the stream-safe format of Unicode Standard Annex 15.
     */
    public static String compose(String text, Normalizer.Form form) {
        return Normalizer.normalize(LONG_RUN.matcher(text).replaceAll("$0\u034f"), form);
    }

    /** Replaces each run of invisible characters. */
    public static String replaceInvisible(String text, String replacement) {
        var visible = new StringBuilder(text.length());
        var isInRun = false;
        for (var i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            var letter = text.codePointAt(i);
            if (!REMOVED.get(letter)) {
                visible.appendCodePoint(letter);
            } else if (!isInRun) {
                visible.append(replacement);
            }
            isInRun = REMOVED.get(letter);
        }
        return visible.toString();
    }

    public static boolean hasControls(String text) {
        return CONTROLS.matcher(text).find();
    }
}
