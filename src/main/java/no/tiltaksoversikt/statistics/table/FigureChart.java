package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.chart.NumberTable;
import no.tiltaksoversikt.platform.chart.NumberTable.Row;
import no.tiltaksoversikt.platform.chart.NumberTable.Section;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** Draws a cross-tab as bars, and populations as a table with headings. */
record FigureChart(FigureView figure, CubeChart chart, Language language) {

    /** The picture of a figure, its cube, and its populations. */
    static Picture of(FigureView figure, Cube cube, List<Population> populations) {
        var made = new FigureChart(figure, new CubeChart(cube), cube.language());
        var isTable = populations.stream().anyMatch(population -> population.heading() != null)
                && !figure.statistics().cells().isEmpty();
        return made.chart.picture(
                made.base(),
                isTable
                        ? made.table(populations)
                        : made.chart.bars(figure.statistics().metric()));
    }

    /** The population of the numbers. */
    private String base() {
        var view = figure.statistics();
        if (view.cells().isEmpty()) {
            return Text.of("statistics", "no-numbers").in(language);
        }
        if (view.listsPopulations()) {
            return Text.of("statistics", "own-bases").in(language);
        }
        var own = base(view.base(), view.population());
        return figure.beside() == null
                ? own
                : figure.beside().edition() + ": "
                        + base(figure.beside().base(), figure.beside().population()) + "; " + view.edition() + ": "
                        + own;
    }

    private String base(long base, long population) {
        var text = base == population ? "n" : "n-of-population";
        return Text.of("statistics", text).in(language, Map.of("base", base, "population", population));
    }

    private NumberTable table(List<Population> populations) {
        var shown = figure.statistics().variables().get(0).categories().stream()
                .map(CategoryView::code)
                .toList();
        var sections = new ArrayList<Section>();
        for (var population : populations) {
            if (population.heading() != null) {
                sections.add(new Section(population.heading().in(language), new ArrayList<>()));
            }
            var cell = shown.indexOf(population.code());
            if (cell >= 0) {
                sections.get(sections.size() - 1)
                        .rows()
                        .add(new Row(population.label().in(language), chart.number(cell)));
            }
        }
        return new NumberTable(sections);
    }
}
