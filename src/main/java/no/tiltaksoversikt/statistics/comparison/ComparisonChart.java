package no.tiltaksoversikt.statistics.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.platform.chart.BarChart;
import no.tiltaksoversikt.platform.chart.BarChart.Bar;
import no.tiltaksoversikt.platform.chart.BarChart.Group;
import no.tiltaksoversikt.platform.chart.BarChart.Series;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.ChartTexts;
import no.tiltaksoversikt.statistics.StatisticsTexts;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Draws a comparison: for every category a bar for each edition. Bars are shares, since editions differ in size. */
final class ComparisonChart {

    private final ComparisonView view;
    private final Language language;

    private ComparisonChart(ComparisonView view, Language language) {
        this.view = view;
        this.language = language;
    }

    /** The comparison and the cube that is made of it. */
    static Picture of(ComparisonView view, Cube cube) {
        var chart = new ComparisonChart(view, cube.language());
        return ChartTexts.picture(
                cube,
                chart.verdictAndBases(),
                new BarChart(StatisticsTexts.in(cube.language(), "percent"), chart.series(), chart.groups()));
    }

    /** The verdict comes first: it says whether the bars may be held against each other. */
    private String verdictAndBases() {
        var verdict = view.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return StatisticsTexts.in(language, verdict) + ". "
                + view.editions().stream()
                        .map(edition -> edition.edition() + ": "
                                + StatisticsTexts.in(language, "n", Map.of("base", edition.base())))
                        .collect(Collectors.joining("; "));
    }

    private Series series() {
        return new Series(
                StatisticsTexts.in(language, "edition"),
                view.editions().stream()
                        .map(edition -> String.valueOf(edition.edition()))
                        .toList());
    }

    private List<Group> groups() {
        var groups = view.variable().categories().stream()
                .map(category -> new Group(category.label(), bars(category.code())));
        var isOrdered =
                Variable.named(view.variable().id()).map(Variable::isOrdered).orElse(true);
        return (isOrdered
                        ? groups
                        : groups.sorted(Comparator.comparingLong(ComparisonChart::newest)
                                .reversed()))
                .toList();
    }

    private static long newest(Group group) {
        return group.bars().get(group.bars().size() - 1).value();
    }

    private List<Bar> bars(String code) {
        var cells =
                view.cells().stream().filter(cell -> cell.code().equals(code)).toList();
        return IntStream.range(0, cells.size())
                .mapToObj(series -> bar(series, cells.get(series)))
                .toList();
    }

    private Bar bar(int series, ComparisonView.CellView cell) {
        var number = cell.percent() == null
                ? StatisticsTexts.in(language, "no-numbers")
                : StatisticsTexts.in(language, "share", Map.of("count", cell.count(), "percent", cell.percent()));
        return new Bar(series, Objects.requireNonNullElse(cell.percent(), 0L), cell.edition() + ": " + number);
    }
}
