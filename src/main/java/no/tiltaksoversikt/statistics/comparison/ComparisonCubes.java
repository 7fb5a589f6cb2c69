package no.tiltaksoversikt.statistics.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.tabular.Cube.Axis;
import no.tiltaksoversikt.platform.tabular.Cube.Category;
import no.tiltaksoversikt.platform.tabular.Cube.Fact;
import no.tiltaksoversikt.platform.tabular.Cube.Missing;
import no.tiltaksoversikt.platform.tabular.Cube.Role;
import no.tiltaksoversikt.platform.tabular.Cube.Value;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.CubeTexts;
import no.tiltaksoversikt.statistics.Cubes;
import no.tiltaksoversikt.statistics.variable.CategoryView;

/**
 * Makes the cube of a comparison. The change since the edition before stands in the later edition's cells, and what the
 * numbers of each edition are of is a fact of its own.
 */
final class ComparisonCubes {

    private final ComparisonView view;
    private final Language language;

    private ComparisonCubes(ComparisonView view, Language language) {
        this.view = view;
        this.language = language;
    }

    /** The cube of what the API shows of these editions, the oldest first. */
    static Cube of(ComparisonView view, List<Edition> editions, Language language) {
        return new ComparisonCubes(view, language).cube(editions);
    }

    private Cube cube(List<Edition> editions) {
        var years = view.editions().stream()
                .map(edition -> String.valueOf(edition.edition()))
                .toList();
        var title = CubeTexts.MEASURES_BY.in(
                language, Map.of("what", Cubes.inSentence(view.variable().label()), "year", String.join(", ", years)));
        return new Cube(
                "comparison-" + String.join("-", years) + "-" + view.variable().id(),
                language,
                title,
                editions.stream()
                        .map(edition -> Cubes.source(edition, language))
                        .collect(Collectors.joining("; ")),
                updated(editions),
                List.of(
                        new Axis(
                                "edition",
                                CubeTexts.EDITION.in(language),
                                Role.TIME,
                                years.stream()
                                        .map(year -> new Category(year, year))
                                        .toList()),
                        Cubes.axis(view.variable())),
                List.of(
                        Cubes.measure("count", CubeTexts.COUNT_OF_MEASURES, CubeTexts.UNIT_MEASURES, language),
                        Cubes.measure("percent", CubeTexts.PERCENT, CubeTexts.UNIT_PERCENT, language),
                        Cubes.measure("base", CubeTexts.BASE, CubeTexts.UNIT_MEASURES, language),
                        Cubes.measure("countChange", CubeTexts.COUNT_CHANGE, CubeTexts.UNIT_MEASURES, language),
                        Cubes.measure("percentagePoints", CubeTexts.POINTS, CubeTexts.UNIT_POINTS, language)),
                view.cells().stream().map(this::values).toList(),
                facts(),
                notes());
    }

    /** Of the youngest of numbers none of which can change; null where one can. */
    private static Instant updated(List<Edition> editions) {
        var frozen = editions.stream()
                .flatMap(edition -> edition.frozenAt().stream())
                .toList();
        return frozen.size() == editions.size() ? Collections.max(frozen) : null;
    }

    private List<Value> values(ComparisonView.CellView cell) {
        var change = changeTo(cell);
        return Stream.of(
                        cell.count(),
                        cell.percent(),
                        cell.base(),
                        change.map(ComparisonView.CategoryChangeView::count).orElse(null),
                        change.map(ComparisonView.CategoryChangeView::percentagePoints)
                                .orElse(null))
                .map(number -> Value.of(number, Missing.NOT_APPLICABLE))
                .toList();
    }

    /** The change since the edition before. */
    private Optional<ComparisonView.CategoryChangeView> changeTo(ComparisonView.CellView cell) {
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
        facts.add(Cubes.fact("verdict", CubeTexts.VERDICT, view.verdict().name(), language));
        facts.add(Cubes.fact("where", CubeTexts.WHERE, view.where(), language));
        facts.add(Cubes.fact("baseRule", CubeTexts.BASE_RULE, view.baseRule(), language));
        facts.add(Cubes.fact("multipleAnswers", CubeTexts.MULTIPLE_ANSWERS, view.multipleAnswers(), language));
        for (var edition : view.editions()) {
            facts.add(ofEdition("population", CubeTexts.POPULATION, edition, edition.population()));
            facts.add(ofEdition("answered", CubeTexts.ANSWERED, edition, edition.answered()));
            facts.add(ofEdition("notAnswered", CubeTexts.NOT_ANSWERED, edition, edition.notAnswered()));
            facts.add(ofEdition("notAsked", CubeTexts.NOT_ASKED, edition, edition.notAsked()));
            facts.add(ofEdition("base", CubeTexts.BASE, edition, edition.base()));
        }
        return facts;
    }

    private Fact ofEdition(String id, Text label, ComparisonView.EditionView edition, long number) {
        return new Fact(id + edition.edition(), label.in(language) + " " + edition.edition(), number);
    }

    /** All that is said anywhere in the comparison, once. */
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
