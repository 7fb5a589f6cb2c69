package no.tiltaksoversikt.platform.text;

import java.util.regex.Pattern;

/** Texts without visible content: white space, invisible characters and marks without a letter only. */
public final class Blank {

    /**
     * White space and invisible characters, as the content of a character class that Java and ECMA-262 read alike: the
     * published JSON Schemas must agree with the service. U+FEFF counts as invisible.
     */
    public static final String CHARACTERS = NormalText.SPACE + NormalText.INVISIBLE;

    /** The same with the blocks of combining marks: what no text consists of. */
    public static final String UNREADABLE =
            CHARACTERS + "\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f";

    private static final Pattern VISIBLE =
            Pattern.compile("[^" + UNREADABLE + NormalText.SUPPLEMENTARY_INVISIBLE + "]");

    private Blank() {}

    public static boolean is(String text) {
        return !VISIBLE.matcher(text).find();
    }
}
