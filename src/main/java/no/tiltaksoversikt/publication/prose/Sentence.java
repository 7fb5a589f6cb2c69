package no.tiltaksoversikt.publication.prose;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A sentence in three languages, or the first usable one of several. It is left out if its condition does not hold or the
 * edition lacks one of its numbers.
 *
 * @param notes ids of the sentence's footnotes
 */
public record Sentence(Condition when, String nb, String nn, String en, List<String> notes, List<Sentence> first) {

    /**
     * A sentence with its numbers filled in.
     *
     * @param names the names of its numbers, without comparisons
     * @param notes ids of its footnotes
     * @param comparisons the notes on its comparisons
     */
    public record Said(String text, List<String> names, List<String> notes, List<String> comparisons) {}

    public Sentence {
        notes = Objects.requireNonNullElse(notes, List.of());
        first = Objects.requireNonNullElse(first, List.of());
        if (first.isEmpty()) {
            text(nb, nn, en);
        }
    }

    private static Text text(String nb, String nn, String en) {
        return new Text(nb, nn, en);
    }

    /** The sentence about an edition; empty if it is left out. */
    public Optional<Said> say(Numbers numbers, Language language) {
        if (when != null && !when.holds(numbers)) {
            return Optional.empty();
        }
        if (!first.isEmpty()) {
            return first.stream()
                    .flatMap(it -> it.say(numbers, language).stream())
                    .findFirst();
        }
        var template = new Template(text(nb, nn, en).in(language));
        return template.fill(numbers, language).map(text -> said(template, text, notes, numbers));
    }

    /** A filled template, with its footnotes. */
    public static Said said(Template template, String text, List<String> notes, Numbers numbers) {
        return new Said(text, names(template), notes, comparisons(template, numbers));
    }

    private static List<String> names(Template template) {
        return template.references()
                .filter(reference -> !reference.compares())
                .map(Reference::name)
                .toList();
    }

    private static List<String> comparisons(Template template, Numbers numbers) {
        return template.references()
                .filter(Reference::compares)
                .flatMap(reference -> reference.quantity(numbers).stream())
                .flatMap(quantity -> quantity.before().notes().stream())
                .distinct()
                .toList();
    }
}
