package no.tiltaksoversikt.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.BarChart;
import no.tiltaksoversikt.platform.chart.BarChart.Bar;
import no.tiltaksoversikt.platform.chart.BarChart.Group;
import no.tiltaksoversikt.platform.chart.BarChart.Series;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Language;

/**
 * Draws a figure: a bar for every category or, where it has two variables, a group of bars for every category of the first.
 * The base, the notes, the source and the licence stand in the picture, which travels without its page.
 */
final class FigureChart {

    private final StatisticsView view;
    private final Language language;

    private FigureChart(StatisticsView view, Language language) {
        this.view = view;
        this.language = language;
    }

    /** The figure and the cube that is made of it. */
    static String of(FigureView figure, Cube cube) {
        return new FigureChart(figure.statistics(), cube.language()).chart(cube).toSvg();
    }

    private BarChart chart(Cube cube) {
        var footer = new ArrayList<>(view.notes());
        footer.add(CubeTexts.SOURCE_LINE.in(
                language, Map.of("source", cube.source(), "licence", DataLicence.NAME.in(language))));
        return new BarChart(
                cube.id(),
                language,
                cube.title(),
                base(),
                description(),
                cube.measures().get(0).label(),
                isGrouped()
                        ? new Series(
                                view.variables().get(1).label(),
                                labels(view.variables().get(1)))
                        : Series.NONE,
                groups(),
                footer);
    }

    private boolean isGrouped() {
        return view.variables().size() > 1;
    }

    /** What the numbers are of. */
    private String base() {
        if (view.cells().isEmpty()) {
            return CubeTexts.NO_NUMBERS.in(language);
        }
        if (Cubes.hasOwnBases(view)) {
            return CubeTexts.OWN_BASES.in(language);
        }
        var text = view.base() == view.population() ? CubeTexts.N : CubeTexts.N_OF_POPULATION;
        return text.in(language, Map.of("base", view.base(), "population", view.population()));
    }

    private String description() {
        var numbers = groups().stream()
                .map(group -> group.heading() + ": "
                        + group.bars().stream().map(Bar::label).collect(Collectors.joining("; ")) + ".");
        return Stream.concat(Stream.of(base() + "."), numbers).collect(Collectors.joining(" "));
    }

    private List<Group> groups() {
        if (view.cells().isEmpty()) {
            return List.of();
        }
        var headings = labels(view.variables().get(0));
        var perGroup = view.cells().size() / headings.size();
        var groups = new ArrayList<Group>();
        for (var place = 0; place < headings.size(); place++) {
            var cells = view.cells().subList(place * perGroup, (place + 1) * perGroup);
            var bars = new ArrayList<Bar>();
            for (var series = 0; series < cells.size(); series++) {
                bars.add(bar(series, cells.get(series)));
            }
            groups.add(new Group(headings.get(place), bars));
        }
        return groups;
    }

    private Bar bar(int series, Map<String, Object> cell) {
        var number = number(cell);
        var label = isGrouped() ? labels(view.variables().get(1)).get(series) + ": " + number : number;
        return new Bar(series, (Long) cell.get("count"), label);
    }

    private String number(Map<String, Object> cell) {
        if (cell.get("percent") == null) {
            return String.valueOf(cell.get("count"));
        }
        var text = Cubes.hasOwnBases(view) ? CubeTexts.SHARE_OF : CubeTexts.SHARE;
        return text.in(
                language,
                cell.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<String> labels(VariableView variable) {
        return variable.categories().stream().map(CategoryView::label).toList();
    }
}
