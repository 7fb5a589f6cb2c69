package no.tiltaksoversikt.platform.text;

/** Texts of others, cut to be shown in a message. */
public final class ShortText {

    private ShortText() {}

    /** The text's first characters and an ellipsis where it has more; a surrogate pair stays whole. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
