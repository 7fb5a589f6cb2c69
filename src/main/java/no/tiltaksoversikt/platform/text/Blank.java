package no.tiltaksoversikt.platform.text;

import java.util.regex.Pattern;

/** Which texts say nothing: those of white space and characters that leave no mark. */
public final class Blank {

    /**
     * White space and invisible characters, as the inside of a character class that Java and ECMA-262 read alike: the
     * published JSON Schemas must mean the same by a blank text as the service. U+FEFF counts as invisible.
     */
    public static final String CHARACTERS = NormalText.SPACE + NormalText.INVISIBLE;

    private static final Pattern VISIBLE = Pattern.compile("[^" + CHARACTERS + "]");

    private Blank() {}

    public static boolean is(String text) {
        return !VISIBLE.matcher(text).find();
    }
}
