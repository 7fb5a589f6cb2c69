package no.tiltaksoversikt.platform.text;

/** Texts that can be stored: PostgreSQL rejects NUL, and UTF-8 cannot encode half a surrogate pair. */
public final class Storable {

    private Storable() {}

    public static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0 || Character.isLowSurrogate(character)) {
                return false;
            }
            if (Character.isHighSurrogate(character)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
