package no.tiltaksoversikt.publication.prose;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;

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

    /** The condition of a sentence: comparisons such as {@code municipal.count < cross-cutting.count and measures.count > 1}. */
    public record Condition(List<Comparison> comparisons) {

        private static final Pattern AND = Pattern.compile("\\s+and\\s+");
        private static final Pattern COMPARISON =
                Pattern.compile("([a-zA-Z0-9.-]+)\\s*(<=|>=|<|>|=|is)\\s*(-?[0-9]+|[a-zA-Z][a-zA-Z0-9._-]*)");

        public record Comparison(Reference left, String operator, String right) {

            boolean holds(Numbers numbers) {
                if (operator.equals("is") && left.isFact()) {
                    return numbers.fact(left.name()).filter(right::equals).isPresent();
                }
                if (operator.equals("is")) {
                    return left.quantity(numbers)
                            .map(Quantity::before)
                            .filter(before -> before.verdict().name().equals(right))
                            .isPresent();
                }
                var one = left.number(numbers);
                var other = number(right, numbers);
                return one.isPresent() && other.isPresent() && holds(Long.compare(one.get(), other.get()));
            }

            private boolean holds(int order) {
                return switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    case ">=" -> order >= 0;
                    default -> order == 0;
                };
            }

            private static Optional<Long> number(String notation, Numbers numbers) {
                return notation.matches("-?[0-9]+")
                        ? Optional.of(Long.valueOf(notation))
                        : Reference.of(notation).number(numbers);
            }
        }

        @JsonCreator
        static Condition of(String notation) {
            return new Condition(Stream.of(AND.split(notation.strip()))
                    .map(part -> {
                        var comparison = COMPARISON.matcher(part);
                        if (!comparison.matches()) {
                            throw new IllegalArgumentException("No condition: " + part);
                        }
                        return new Comparison(
                                Reference.of(comparison.group(1)), comparison.group(2), comparison.group(3));
                    })
                    .toList());
        }

        public boolean holds(Numbers numbers) {
            return comparisons.stream().allMatch(comparison -> comparison.holds(numbers));
        }
    }
}
