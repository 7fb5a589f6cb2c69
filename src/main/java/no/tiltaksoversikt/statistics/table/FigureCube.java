package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.tabular.Cube.Fact;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Makes the cube of a figure. */
final class FigureCube {

    private FigureCube() {}

    static Cube of(FigureView figure, Edition edition, Language language) {
        var isNumbered = !figure.id().equals(FigureView.KEY_NUMBERS);
        var id = (isNumbered ? "figure-" : "") + figure.id() + "-" + edition.year();
        return figure.beside() == null
                ? StatisticsCube.of(id, figure.title() + " " + edition.year(), figure.statistics(), edition, language)
                : ofTwo(id, figure, edition, new CubeParts(language));
    }

    /** Two editions of one variable. A property of one of them is a fact with its year. */
    private static Cube ofTwo(String id, FigureView figure, Edition edition, CubeParts parts) {
        var view = figure.statistics();
        var beside = figure.beside();
        var earlier = String.valueOf(beside.edition());
        var later = String.valueOf(view.edition());
        var facts = new ArrayList<Fact>();
        facts.add(parts.criteria(view.where(), view.criteria()));
        facts.add(parts.baseRule(view.baseRule()));
        facts.add(parts.fact("multipleAnswers", view.multipleAnswers()));
        facts.add(parts.fact("revision", beside.edition(), beside.revision()));
        facts.add(parts.fact("population", beside.edition(), beside.population()));
        facts.add(parts.fact("answered", beside.edition(), beside.answered()));
        facts.add(parts.fact("revision", view.edition(), view.revision()));
        facts.add(parts.fact("population", view.edition(), view.population()));
        facts.add(parts.fact("answered", view.edition(), view.answered()));
        var variable = view.by().get(0);
        var earlierCells = beside.cells().stream().collect(Collectors.toMap(cell -> cell.get(variable), cell -> cell));
        return new Cube(
                id,
                parts.language(),
                Text.of("statistics", "title-of-two")
                        .in(parts.language(), Map.of("title", figure.title(), "earlier", earlier, "later", later)),
                parts.source(beside.edition(), beside.revision()) + "; " + parts.source(edition),
                edition.frozenAt().orElse(null),
                List.of(
                        parts.editions(List.of(earlier, later)),
                        CubeParts.axis(view.variables().get(0))),
                parts.shares(),
                Stream.concat(
                                view.cells().stream()
                                        .map(cell -> values(earlierCells.get(cell.get(variable)), beside.base())),
                                view.cells().stream().map(cell -> values(cell, view.base())))
                        .toList(),
                facts,
                Stream.concat(view.notes().stream(), Stream.ofNullable(beside.note()))
                        .distinct()
                        .toList());
    }

    private static List<Long> values(Map<String, Object> cell, Long base) {
        return cell == null
                ? Arrays.asList(null, null, null)
                : Arrays.asList((Long) cell.get("count"), (Long) cell.get("percent"), base);
    }
}
