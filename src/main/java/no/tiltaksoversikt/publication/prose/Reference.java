package no.tiltaksoversikt.publication.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.Language;

/** A name and field in a template: {@code name.count}, {@code name.before.percent}, {@code name.share}. */
public record Reference(String name, String field) {

    private static final String BEFORE = "before.";
    private static final String NOW = "now.";
    private static final Pattern TOP = Pattern.compile("top([1-9])");
    private static final Set<String> NUMBERS = Set.of(
            "count",
            "base",
            "rest",
            "percent",
            "groups",
            "points",
            "difference",
            "now.count",
            "now.base",
            "now.percent",
            "before.count",
            "before.base",
            "before.percent");

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
        return NUMBERS.contains(field) || TOP.matcher(field).matches() || WordList.exists(field);
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
        var before = quantity.before();
        return Optional.ofNullable(
                switch (field) {
                    case "count", "now.count" -> quantity.count();
                    case "base", "now.base" -> quantity.base();
                    case "rest" -> quantity.base() == null ? null : quantity.base() - quantity.count();
                    case "percent", "now.percent" -> quantity.percent();
                    case "groups" ->
                        quantity.ranked().stream()
                                .filter(category -> category.count() > 0)
                                .count();
                    case "points" -> quantity.points();
                    case "difference" ->
                        before == null || before.count() == null ? null : quantity.count() - before.count();
                    case "before.count" -> before == null ? null : before.count();
                    case "before.base" -> before == null ? null : before.base();
                    case "before.percent" ->
                        before == null
                                ? null
                                : Quantity.of(before.count(), before.base()).percent();
                    default -> null;
                });
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
