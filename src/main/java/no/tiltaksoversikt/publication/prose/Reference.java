package no.tiltaksoversikt.publication.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.prose.Numbers.Quantity;

/** A name and field in a template: {@code name.count}, {@code name.before.percent}, {@code name.share}. */
public record Reference(String name, String field) {

    private static final String BEFORE = "before.";
    private static final String NOW = "now.";
    private static final Pattern TOP = Pattern.compile("top([1-9])");
    private static final Map<String, Function<Quantity, Long>> NUMBERS = Map.ofEntries(
            entry("count", Quantity::count),
            entry("base", Quantity::base),
            entry("rest", quantity -> quantity.base() == null ? null : quantity.base() - quantity.count()),
            entry("percent", Quantity::percent),
            entry("groups", Quantity::groups),
            entry("points", Quantity::points),
            entry("difference", Quantity::difference),
            entry("now.count", Quantity::count),
            entry("now.base", Quantity::base),
            entry("now.percent", Quantity::percent),
            entry("before.count", quantity -> quantity.earlier().count()),
            entry("before.base", quantity -> quantity.earlier().base()),
            entry("before.percent", quantity -> quantity.earlier().percent()));

    private static Map.Entry<String, Function<Quantity, Long>> entry(String field, Function<Quantity, Long> number) {
        return Map.entry(field, number);
    }

    /** Reads the part of a placeholder before its forms; a name without a field is a fact. */
    static Reference of(String notation) {
        var slash = notation.lastIndexOf('/');
        var dot = slash < 0 ? notation.indexOf('.') : slash;
        return dot < 0
                ? new Reference(notation, null)
                : new Reference(notation.substring(0, dot), notation.substring(dot + 1));
    }

    public boolean isFact() {
        return field == null;
    }

    /** Whether the field exists. */
    public boolean isKnown() {
        return NUMBERS.containsKey(field) || TOP.matcher(field).matches() || WordList.exists(field);
    }

    /** Whether the field needs the edition before. */
    public boolean compares() {
        return !isFact()
                && (field.startsWith(BEFORE)
                        || field.startsWith(NOW)
                        || List.of("points", "difference", "verdict").contains(field)
                        || WordList.compares(field));
    }

    public Optional<Quantity> quantity(Numbers numbers) {
        return compares() ? numbers.compared(name) : numbers.quantity(name);
    }

    /** The number; empty if there is none, or if the field is words. */
    Optional<Long> number(Numbers numbers) {
        return quantity(numbers).flatMap(this::number);
    }

    private Optional<Long> number(Quantity quantity) {
        return Optional.ofNullable(NUMBERS.get(field)).map(number -> number.apply(quantity));
    }

    /** The labels of the largest categories. Empty if ties make them more than twice as many as requested. */
    Optional<List<String>> labels(Numbers numbers) {
        var top = TOP.matcher(field);
        if (!top.matches()) {
            return Optional.empty();
        }
        var wanted = Integer.parseInt(top.group(1));
        return quantity(numbers).map(Quantity::ranked).flatMap(ranked -> largest(ranked, wanted));
    }

    private static Optional<List<String>> largest(List<Quantity.Category> ranked, int wanted) {
        var chosen = ranked.stream()
                .filter(category -> category.count() > 0)
                .filter(category -> category.count()
                        >= ranked.get(Math.min(wanted, ranked.size()) - 1).count())
                .map(Quantity.Category::label)
                .toList();
        return chosen.isEmpty() || chosen.size() > 2 * wanted ? Optional.empty() : Optional.of(chosen);
    }

    /** The number or words as text; empty if the edition lacks it. */
    public Optional<String> text(Numbers numbers, Language language) {
        if (isFact()) {
            return numbers.fact(name);
        }
        return labels(numbers).map(language::listed).or(() -> quantity(numbers).flatMap(quantity -> number(quantity)
                .map(number -> formatted(number, quantity, language))
                .or(() -> WordList.words(field, quantity, language))));
    }

    private String formatted(long number, Quantity quantity, Language language) {
        // A share above 0 is not shown as 0 per cent, and one below the whole not as 100 per cent.
        if (field.equals("percent") && number == 0 && quantity.count() > 0) {
            return language == Language.EN ? "less than 1" : "under 1";
        }
        if (field.equals("percent") && number == 100 && quantity.count() < quantity.base()) {
            return language == Language.EN ? "more than 99" : "over 99";
        }
        return language.unbroken(Math.abs(number));
    }
}
