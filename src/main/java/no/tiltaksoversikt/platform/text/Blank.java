package no.tiltaksoversikt.platform.text;

import java.util.regex.Pattern;

/** Texts without visible content: white space and invisible characters only. */
public final class Blank {

    /**
     * White space and invisible characters, as the content of a character class that Java and ECMA-262 read alike: the
     * published JSON Schemas must agree with the service. U+FEFF counts as invisible.
     */
    public static final String CHARACTERS = NormalText.SPACE + NormalText.INVISIBLE;

    private static final Pattern VISIBLE = Pattern.compile("[^" + CHARACTERS + "]");

    private Blank() {}

    public static boolean is(String text) {
        return !VISIBLE.matcher(text).find();
    }
}
