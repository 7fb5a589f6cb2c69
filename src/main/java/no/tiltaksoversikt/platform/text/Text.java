package no.tiltaksoversikt.platform.text;

import java.util.Map;

/** A text in the three languages, with placeholders such as {@code {name}}. */
public record Text(String nb, String nn, String en) {

    public Text {
        requireText("nb", nb);
        requireText("nn", nn);
        requireText("en", en);
    }

    /** The text with a key in {@code texts/{file}.yaml}. */
    public static Text of(String file, String key) {
        return TextFile.named(file).text(key);
    }

    private static void requireText(String language, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A text lacks its " + language);
        }
    }

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    /** This text, a space, and the other. */
    public Text and(Text other) {
        return new Text(nb + " " + other.nb, nn + " " + other.nn, en + " " + other.en);
    }

    /** The text with its placeholders filled, in each language. */
    public Text filled(Map<String, ?> arguments) {
        return new Text(in(Language.NB, arguments), in(Language.NN, arguments), in(Language.EN, arguments));
    }

    /** The text with its placeholders filled. An argument may itself be a {@link Text}. */
    public String in(Language language, Map<String, ?> arguments) {
        var filled = in(language);
        for (var argument : arguments.entrySet()) {
            var value =
                    argument.getValue() instanceof Text text ? text.in(language) : String.valueOf(argument.getValue());
            filled = filled.replace("{" + argument.getKey() + "}", value);
        }
        return filled;
    }
}
