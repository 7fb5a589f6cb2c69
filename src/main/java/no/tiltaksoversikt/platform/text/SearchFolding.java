package no.tiltaksoversikt.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which searches compare texts: NFKC, without invisible characters. The database folds what it indexes in the same
 * way ({@code search_fold}, {@code search_key}).
 */
public final class SearchFolding {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
                    + "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\x{e0000}-\\x{e0fff}]");
    private static final Pattern SPACES = Pattern.compile("[\\t-\\r \\u0085\\u1680\\u2028\\u2029]+");

    private SearchFolding() {}

    public static String fold(String text) {
        return NormalText.compose(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** Equal for texts that differ only in case, white space and forms of characters. */
    public static String key(String text) {
        return SPACES.matcher(fold(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
