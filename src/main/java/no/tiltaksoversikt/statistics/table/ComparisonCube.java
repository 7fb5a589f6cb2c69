package no.tiltaksoversikt.statistics.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.tabular.Cube.Fact;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.table.ComparisonView.CategoryChangeView;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/**
 * Makes the cube of a comparison. A change is in the later edition's cells, and the base of each edition is a separate fact.
 */
record ComparisonCube(ComparisonView view, CubeParts parts) {

    /** The cube of a comparison; the editions are the oldest first. */
    static Cube of(ComparisonView view, List<Edition> editions, Language language) {
        return new ComparisonCube(view, new CubeParts(language)).cube(editions);
    }

    private Cube cube(List<Edition> editions) {
        var years = view.editions().stream()
                .map(edition -> String.valueOf(edition.edition()))
                .toList();
        return new Cube(
                "comparison-" + String.join("-", years) + "-" + view.variable().id(),
                parts.language(),
                parts.measuresBy(List.of(view.variable().label()), years, view.criteria(), view.baseRule()),
                editions.stream().map(parts::source).collect(Collectors.joining("; ")),
                updated(editions),
                List.of(parts.editions(years), CubeParts.axis(view.variable())),
                Stream.concat(
                                parts.shares().stream(),
                                Stream.of(
                                        parts.measure("countChange", "count-change", "unit-measures"),
                                        parts.measure("percentagePoints", "points", "unit-points")))
                        .toList(),
                view.cells().stream().map(this::values).toList(),
                facts(),
                notes());
    }

    /** The time since which all numbers are final; null while one may change. */
    private static Instant updated(List<Edition> editions) {
        var frozen = editions.stream()
                .flatMap(edition -> edition.frozenAt().stream())
                .toList();
        return frozen.size() == editions.size() ? Collections.max(frozen) : null;
    }

    private List<Long> values(ComparisonView.CellView cell) {
        var change = changeTo(cell);
        return Arrays.asList(
                cell.count(),
                cell.percent(),
                cell.base(),
                change.map(CategoryChangeView::count).orElse(null),
                change.map(CategoryChangeView::percentagePoints).orElse(null));
    }

    /** The change since the edition before. */
    private Optional<CategoryChangeView> changeTo(ComparisonView.CellView cell) {
        var years = view.editions().stream()
                .map(ComparisonView.EditionView::edition)
                .toList();
        var place = years.indexOf(cell.edition());
        return place == 0
                ? Optional.empty()
                : view.changes().stream()
                        .filter(change -> change.to() == cell.edition() && change.from() == years.get(place - 1))
                        .flatMap(change -> change.categories().stream())
                        .filter(category -> category.code().equals(cell.code()))
                        .findFirst();
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(parts.fact("verdict", view.verdict().name()));
        facts.add(parts.criteria(view.where(), view.criteria()));
        facts.add(parts.baseRule(view.baseRule()));
        facts.add(parts.fact("multipleAnswers", view.multipleAnswers()));
        for (var edition : view.editions()) {
            facts.add(parts.fact("population", edition.edition(), edition.population()));
            facts.add(parts.fact("answered", edition.edition(), edition.answered()));
            facts.add(parts.fact("notAnswered", edition.edition(), edition.notAnswered()));
            facts.add(parts.fact("notAsked", edition.edition(), edition.notAsked()));
            facts.add(parts.fact("base", edition.edition(), edition.base()));
        }
        return facts;
    }

    /** Every note of the comparison, once. */
    private List<String> notes() {
        var labels = view.variable().categories().stream()
                .collect(Collectors.toMap(CategoryView::code, CategoryView::label));
        var ofCategories = view.changes().stream().flatMap(change -> change.categories().stream()
                .filter(category -> category.note() != null
                        && !category.note().equals(change.note())
                        && !category.note().equals(view.note()))
                .map(category -> labels.get(category.code()) + ": " + category.note()));
        var ofChanges = view.changes().stream().map(ComparisonView.ChangeView::note);
        return Stream.of(Stream.of(view.note()), ofChanges, view.notes().stream(), ofCategories)
                .flatMap(notes -> notes)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
