package no.tiltaksoversikt.publication.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A sentence in three languages, or the first that can be said of several. It is left out where its condition does not hold
 * or the edition lacks one of its numbers.
 *
 * @param notes ids of the footnotes that belong to it
 */
public record Sentence(Condition when, String nb, String nn, String en, List<String> notes, List<Sentence> first) {

    /**
     * A sentence as it is said.
     *
     * @param names the names of its numbers, without comparisons
     * @param notes ids of the footnotes that belong to it
     * @param comparisons what must be known of comparisons that it makes
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

    /** The sentence about an edition, empty where there is nothing to say. */
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
        return template.fill(numbers, language)
                .map(text -> new Said(text, names(template), notes, comparisons(template, numbers)));
    }

    private static List<String> names(Template template) {
        return template.references()
                .filter(reference -> !reference.compares())
                .map(Reference::name)
                .toList();
    }

    private static List<String> comparisons(Template template, Numbers numbers) {
        var notes = new ArrayList<String>();
        template.references()
                .filter(Reference::compares)
                .flatMap(reference -> reference.quantity(numbers).stream())
                .map(quantity -> quantity.before().note())
                .filter(note -> note != null && !notes.contains(note))
                .forEach(notes::add);
        return List.copyOf(notes);
    }
}
