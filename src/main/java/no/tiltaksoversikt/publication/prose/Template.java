package no.tiltaksoversikt.publication.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;

/**
 * A text with places in braces. {@code {name.count}} is the number in figures, {@code {name.share}} words from a list, and
 * {@code {name.count: one | other}} or {@code {name.count: none | one | other}} the form that goes with the number, in which
 * {@code #} stands for it.
 */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z0-9.-]+)(?::([^}]*))?}");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?] $");
    private static final int WITH_ZERO = 3;

    Stream<Reference> references() {
        return PLACE.matcher(text).results().map(place -> Reference.of(place.group(1)));
    }

    /** Filled, with a capital where a place begins a sentence; empty where something is missing. */
    Optional<String> fill(Numbers numbers, Language language) {
        var filled = new StringBuilder();
        var matcher = PLACE.matcher(text);
        while (matcher.find()) {
            var words = words(Reference.of(matcher.group(1)), matcher.group(2), numbers, language);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, "");
            filled.append(beginsSentence(filled) ? capitalised(words.get()) : words.get());
        }
        matcher.appendTail(filled);
        return Optional.of(filled.toString());
    }

    private static boolean beginsSentence(CharSequence before) {
        return before.length() == 0 || SENTENCE_END.matcher(before).find();
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Optional<String> words(Reference reference, String forms, Numbers numbers, Language language) {
        var words = reference.text(numbers, language);
        if (forms == null) {
            return words;
        }
        var many = BAR.split(forms.strip());
        var size = reference.labels(numbers).map(labels -> (long) labels.size()).or(() -> reference.number(numbers));
        return size.flatMap(
                number -> words.map(it -> form(many, Math.abs(number)).replace("#", it)));
    }

    private static String form(String[] forms, long number) {
        var hasZero = forms.length == WITH_ZERO;
        if (number == 0 && hasZero) {
            return forms[0];
        }
        return forms[(hasZero ? 1 : 0) + (number == 1 ? 0 : 1)];
    }
}
