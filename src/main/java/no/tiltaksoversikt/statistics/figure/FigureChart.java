package no.tiltaksoversikt.statistics.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.BarChart;
import no.tiltaksoversikt.platform.chart.BarChart.Bar;
import no.tiltaksoversikt.platform.chart.BarChart.Group;
import no.tiltaksoversikt.platform.chart.BarChart.Series;
import no.tiltaksoversikt.platform.chart.NumberTable;
import no.tiltaksoversikt.platform.chart.NumberTable.Row;
import no.tiltaksoversikt.platform.chart.NumberTable.Section;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.ChartTexts;
import no.tiltaksoversikt.statistics.StatisticsTexts;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.variable.CategoryView;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView;

/**
 * Draws a figure: a bar for every category or, where it has two variables or stands beside an earlier edition, a group of
 * bars for every category. Numbers that have sections are a table.
 */
final class FigureChart {

    private final FigureView figure;
    private final StatisticsView view;
    private final Language language;

    private FigureChart(FigureView figure, Language language) {
        this.figure = figure;
        this.view = figure.statistics();
        this.language = language;
    }

    /** The figure and the cube that is made of it; the populations that it lists, if it does. */
    static Picture of(FigureView figure, Cube cube, List<Population> populations) {
        var chart = new FigureChart(figure, cube.language());
        var isTable = populations.stream().anyMatch(population -> population.heading() != null);
        return ChartTexts.picture(
                cube,
                chart.base(),
                isTable && !figure.statistics().cells().isEmpty()
                        ? chart.table(populations)
                        : new BarChart(cube.measures().get(0).label(), chart.series(), chart.groups()));
    }

    private Series series() {
        if (figure.beside() != null) {
            return new Series(
                    StatisticsTexts.in(language, "edition"),
                    List.of(String.valueOf(figure.beside().edition()), String.valueOf(view.edition())));
        }
        return isCrossed()
                ? new Series(
                        view.variables().get(1).label(), labels(view.variables().get(1)))
                : Series.NONE;
    }

    private boolean isCrossed() {
        return view.variables().size() > 1;
    }

    /** What the numbers are of. */
    private String base() {
        if (view.cells().isEmpty()) {
            return StatisticsTexts.in(language, "no-numbers");
        }
        if (view.listsPopulations()) {
            return StatisticsTexts.in(language, "own-bases");
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
        return StatisticsTexts.in(language, text, Map.of("base", base, "population", population));
    }

    private List<Group> groups() {
        if (view.cells().isEmpty()) {
            return List.of();
        }
        var variable = view.variables().get(0);
        var groups = IntStream.range(0, variable.categories().size())
                .mapToObj(place -> new Group(variable.categories().get(place).label(), bars(place)));
        var isOrdered = Variable.named(variable.id()).map(Variable::isOrdered).orElse(true);
        return (isOrdered
                        ? groups
                        : groups.sorted(
                                Comparator.comparingLong(FigureChart::size).reversed()))
                .toList();
    }

    private static long size(Group group) {
        return group.bars().stream().mapToLong(Bar::value).sum();
    }

    private List<Bar> bars(int place) {
        var perGroup =
                view.cells().size() / view.variables().get(0).categories().size();
        var cells = view.cells().subList(place * perGroup, (place + 1) * perGroup);
        if (figure.beside() != null) {
            var own = cells.get(0);
            var id = view.variables().get(0).id();
            var earlier = figure.beside().cells().stream()
                    .filter(cell -> cell.get(id).equals(own.get(id)))
                    .map(cell -> bar(0, cell));
            return Stream.concat(earlier, Stream.of(bar(1, own))).toList();
        }
        var bars = new ArrayList<Bar>();
        cells.forEach(cell -> bars.add(bar(bars.size(), cell)));
        return bars;
    }

    private Bar bar(int series, Map<String, Object> cell) {
        var labels = series().labels();
        var label = labels.isEmpty() ? number(cell) : labels.get(series) + ": " + number(cell);
        return new Bar(series, (Long) cell.get("count"), label);
    }

    private NumberTable table(List<Population> populations) {
        var shown =
                view.cells().stream().collect(Collectors.toMap(cell -> cell.get(StatisticsView.POPULATION), it -> it));
        var sections = new ArrayList<Section>();
        for (var population : populations) {
            if (population.heading() != null) {
                sections.add(new Section(population.heading().in(language), new ArrayList<>()));
            }
            var cell = shown.get(population.code());
            if (cell != null) {
                sections.get(sections.size() - 1)
                        .rows()
                        .add(new Row(population.label().in(language), number(cell)));
            }
        }
        return new NumberTable(sections);
    }

    private String number(Map<String, Object> cell) {
        if (cell.get("percent") == null) {
            return String.valueOf(cell.get("count"));
        }
        return StatisticsTexts.in(
                language,
                view.listsPopulations() ? "share-of" : "share",
                cell.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static List<String> labels(VariableView variable) {
        return variable.categories().stream().map(CategoryView::label).toList();
    }
}
