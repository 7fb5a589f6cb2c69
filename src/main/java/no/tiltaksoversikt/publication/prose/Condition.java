package no.tiltaksoversikt.publication.prose;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
                    return new Comparison(Reference.of(comparison.group(1)), comparison.group(2), comparison.group(3));
                })
                .toList());
    }

    public boolean holds(Numbers numbers) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(numbers));
    }
}
