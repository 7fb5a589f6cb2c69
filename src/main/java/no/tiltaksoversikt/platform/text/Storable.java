package no.tiltaksoversikt.platform.text;

/** Texts that can be stored: PostgreSQL rejects NUL, and UTF-8 cannot encode half a surrogate pair. */
public final class Storable {

    private Storable() {}

    public static boolean is(String text) {
        // A code point is a surrogate only where it lacks its other half.
        return text.codePoints()
                .allMatch(it -> it != 0 && (it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE));
    }
}
