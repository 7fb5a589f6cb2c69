package no.tiltaksoversikt.publication.prose;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;

/**
 * A text with placeholders. {@code {name.count}} is a number in digits, {@code {name.share}} words from a list. {@code
 * {name.count: one | other}} and {@code {name.count: none | one | other}} choose a form by the number, for which {@code #}
 * stands in the form. {@code {figure:5/YES/percent}} and {@code {statistic:by=phase/IDEA/count}} need no declared name.
 */
public record Template(String text) {

    private static final Pattern PLACE = Pattern.compile(
            "\\{((?:figure|statistic):[^{}/]+/[^{}/]+/[a-z0-9.]+|[a-zA-Z0-9.-]+)(?::([^{}]*))?}( av\\b)?");
    /** Norwegian has no "of" after it. */
    private static final String ALL = "alle";

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final String SENTENCE_ENDS = ".!?";
    private static final int WITH_ZERO = 3;

    public Stream<Reference> references() {
        return PLACE.matcher(text).results().map(Template::reference);
    }

    private static Reference reference(MatchResult place) {
        return Reference.of(place.group(1));
    }

    /** Fills the placeholders, with a capital at the beginning of a sentence; empty if a number is missing. */
    Optional<String> fill(Numbers numbers, Language language) {
        return fill(numbers, language, null, UnaryOperator.identity());
    }

    /** Fills the placeholders, with a substitute for missing numbers and a function for the style of filled-in ones. */
    public String fill(Numbers numbers, Language language, UnaryOperator<String> written, String missing) {
        return fill(numbers, language, missing, written).orElseThrow();
    }

    private Optional<String> fill(Numbers numbers, Language language, String missing, UnaryOperator<String> written) {
        var filled = new StringBuilder();
        var matcher = PLACE.matcher(text);
        while (matcher.find()) {
            var words = words(reference(matcher), matcher.group(2), numbers, language)
                    .or(() -> Optional.ofNullable(missing));
            if (words.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, "");
            filled.append(written.apply(beginsSentence(filled) ? capitalised(words.get()) : words.get()));
            filled.append(matcher.group(3) == null || words.get().equals(ALL) ? "" : matcher.group(3));
        }
        matcher.appendTail(filled);
        return Optional.of(filled.toString());
    }

    private static boolean beginsSentence(CharSequence before) {
        var length = before.length();
        return length == 0
                || before.charAt(length - 1) == '\n'
                || (length > 1
                        && before.charAt(length - 1) == ' '
                        && SENTENCE_ENDS.indexOf(before.charAt(length - 2)) >= 0);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Optional<String> words(Reference reference, String forms, Numbers numbers, Language language) {
        var words = reference.text(numbers, language);
        if (forms == null || reference.isFact()) {
            return words;
        }
        var many = BAR.split(forms, -1);
        var size = reference.labels(numbers).map(labels -> (long) labels.size()).or(() -> reference.number(numbers));
        return size.flatMap(
                number -> words.map(it -> form(many, Math.abs(number)).replace("#", it)));
    }

    private static String form(String[] forms, long number) {
        var hasZero = forms.length == WITH_ZERO;
        if (number == 0 && hasZero) {
            return forms[0].strip();
        }
        return forms[Math.min(forms.length - 1, (hasZero ? 1 : 0) + (number == 1 ? 0 : 1))].strip();
    }
}
