package no.tiltaksoversikt.statistics.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

/** Makes the cube of a figure. */
final class FigureCube {

    private FigureCube() {}

    static Cube of(FigureView figure, Edition edition, Language language) {
        var isNumbered = !figure.id().equals(Figure.KEY_NUMBERS.id());
        var id = (isNumbered ? "figure-" : "") + figure.id() + "-" + edition.year();
        return figure.beside() == null
                ? Cubes.of(id, figure.title() + " " + edition.year(), figure.statistics(), edition, language)
                : ofTwo(id, figure, edition, language);
    }

    /** Two editions of one variable: what holds for one of them only is a fact with its year. */
    private static Cube ofTwo(String id, FigureView figure, Edition edition, Language language) {
        var view = figure.statistics();
        var beside = figure.beside();
        var earlier = String.valueOf(beside.edition());
        var later = String.valueOf(view.edition());
        var facts = new ArrayList<Fact>();
        facts.add(Cubes.fact("where", CubeTexts.WHERE, view.where(), language));
        facts.add(Cubes.fact("baseRule", CubeTexts.BASE_RULE, view.baseRule(), language));
        facts.add(Cubes.fact("multipleAnswers", CubeTexts.MULTIPLE_ANSWERS, view.multipleAnswers(), language));
        facts.add(ofEdition("revision", CubeTexts.REVISION, earlier, beside.revision(), language));
        facts.add(ofEdition("population", CubeTexts.POPULATION, earlier, beside.population(), language));
        facts.add(ofEdition("answered", CubeTexts.ANSWERED, earlier, beside.answered(), language));
        facts.add(ofEdition("revision", CubeTexts.REVISION, later, view.revision(), language));
        facts.add(ofEdition("population", CubeTexts.POPULATION, later, view.population(), language));
        facts.add(ofEdition("answered", CubeTexts.ANSWERED, later, view.answered(), language));
        var variable = view.by().get(0);
        var earlierCells = beside.cells().stream().collect(Collectors.toMap(cell -> cell.get(variable), cell -> cell));
        return new Cube(
                id,
                language,
                CubeTexts.TITLE_OF_TWO.in(
                        language, Map.of("title", figure.title(), "earlier", earlier, "later", later)),
                Cubes.source(beside.edition(), beside.revision(), language) + "; " + Cubes.source(edition, language),
                edition.frozenAt().orElse(null),
                List.of(
                        new Axis(
                                "edition",
                                CubeTexts.EDITION.in(language),
                                Role.TIME,
                                List.of(new Category(earlier, earlier), new Category(later, later))),
                        Cubes.axis(view.variables().get(0))),
                List.of(
                        Cubes.measure("count", CubeTexts.COUNT_OF_MEASURES, CubeTexts.UNIT_MEASURES, language),
                        Cubes.measure("percent", CubeTexts.PERCENT, CubeTexts.UNIT_PERCENT, language),
                        Cubes.measure("base", CubeTexts.BASE, CubeTexts.UNIT_MEASURES, language)),
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

    private static List<Value> values(Map<String, Object> cell, long base) {
        return cell == null
                ? Collections.nCopies(3, Value.of(null, Missing.NOT_APPLICABLE))
                : Stream.of((Long) cell.get("count"), (Long) cell.get("percent"), Long.valueOf(base))
                        .map(number -> Value.of(number, Missing.NOT_APPLICABLE))
                        .toList();
    }

    private static Fact ofEdition(String id, Text label, String year, long number, Language language) {
        return new Fact(id + year, label.in(language) + " " + year, number);
    }
}
