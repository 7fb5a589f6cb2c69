package no.tiltaksoversikt.statistics.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.BarChart;
import no.tiltaksoversikt.platform.chart.BarChart.Bar;
import no.tiltaksoversikt.platform.chart.BarChart.Group;
import no.tiltaksoversikt.platform.chart.BarChart.Series;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.chart.Picture.Content;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.variable.Variable;

/**
 * Draws cubes whose first axis is the edition and whose second is a variable: a bar for each category or, with several editions
 * or a second variable, a group of bars.
 */
final class CubeChart {

    private final Cube cube;
    private final List<Map<String, Object>> cells;

    CubeChart(Cube cube) {
        this.cube = cube;
        cells = cube.cells().stream().map(this::numbers).toList();
    }

    private Map<String, Object> numbers(List<Long> values) {
        var numbers = new HashMap<String, Object>();
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                numbers.put(cube.measures().get(i).id(), values.get(i));
            }
        }
        return numbers;
    }

    /** The picture with everything needed to read it, since it is shown without its page. Its description has every number. */
    public Picture picture(String subtitle, Content content) {
        var footer = new ArrayList<>(cube.notes());
        footer.add(Text.of("statistics", "source-line")
                .in(cube.language(), Map.of("source", cube.source(), "licence", DataLicence.NAME.in(cube.language()))));
        var description = Stream.concat(Stream.of(subtitle + "."), content.inWords());
        return new Picture(
                cube.id(),
                cube.language(),
                cube.title(),
                subtitle,
                description.collect(Collectors.joining(" ")),
                content,
                footer);
    }

    /** Bars with the length of one measure's numbers. Categories of unordered variables are sorted by the last edition. */
    public BarChart bars(String measure) {
        var measured = cube.measures().stream()
                .filter(it -> it.id().equals(measure))
                .findFirst()
                .orElseThrow();
        var title = isAmount(measure) ? measured.label() + " (" + measured.unit() + ")" : measured.label();
        var variable = cube.axes().get(1);
        var groups = IntStream.range(
                        0, cells.isEmpty() ? 0 : variable.categories().size())
                .mapToObj(category ->
                        new Group(variable.categories().get(category).label(), bars(measure, category)));
        var isOrdered = Variable.named(variable.id()).map(Variable::isOrdered).orElse(true);
        var sorted = isOrdered
                ? groups
                : groups.sorted(Comparator.comparingLong(this::size).reversed());
        return new BarChart(cube.language(), title, series(), sorted.toList());
    }

    private Series series() {
        var axis = editions() > 1
                ? cube.axes().get(0)
                : cube.axes().size() > 2 ? cube.axes().get(2) : null;
        return axis == null
                ? Series.NONE
                : new Series(
                        axis.label(),
                        axis.categories().stream().map(Cube.Category::label).toList());
    }

    private int editions() {
        return cube.axes().get(0).categories().size();
    }

    private long size(Group group) {
        return group.bars().stream()
                .filter(bar -> editions() == 1 || bar.series() == editions() - 1)
                .mapToLong(Bar::value)
                .sum();
    }

    private List<Bar> bars(String measure, int category) {
        var perEdition = cells.size() / editions();
        var perCategory = perEdition / cube.axes().get(1).categories().size();
        var labels = series().labels();
        var bars = new ArrayList<Bar>();
        for (var edition = 0; edition < editions(); edition++) {
            for (var other = 0; other < perCategory; other++) {
                var cell = edition * perEdition + category * perCategory + other;
                var series = edition + other;
                // A missing number has no bar; a share without a base has one that says so.
                var isThere = cells.get(cell).containsKey(measure);
                if (isThere || measure.equals("percent")) {
                    var number = isThere
                            ? number(cell, measure)
                            : Text.of("statistics", "no-numbers").in(cube.language());
                    var label = labels.isEmpty() ? number : labels.get(series) + ": " + number;
                    bars.add(new Bar(series, (Long) cells.get(cell).getOrDefault(measure, 0L), label));
                }
            }
        }
        return bars;
    }

    private String number(int cell, String measure) {
        return isAmount(measure)
                ? Text.of("statistics", "kroner")
                        .in(cube.language(), Map.of("amount", cube.language().grouped((Long)
                                cells.get(cell).get(measure))))
                : number(cell);
    }

    private static boolean isAmount(String measure) {
        return !measure.equals("count") && !measure.equals("percent");
    }

    /** A cell's number in words, with its share if there is one. */
    public String number(int cell) {
        var numbers = cells.get(cell);
        if (!numbers.containsKey("percent")) {
            return String.valueOf(numbers.get("count"));
        }
        var hasOwnBases = cube.axes().get(1).id().equals(StatisticsView.POPULATION);
        return Text.of("statistics", hasOwnBases ? "share-of" : "share").in(cube.language(), numbers);
    }
}
