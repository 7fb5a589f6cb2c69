package no.tiltaksoversikt.statistics.comparison;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.statistics.CubeChart;
import no.tiltaksoversikt.statistics.StatisticsTexts;

/** Draws a comparison: for every category a bar for each edition. Bars are shares, since editions differ in size. */
final class ComparisonChart {

    private ComparisonChart() {}

    /** The comparison and the cube that is made of it. The verdict comes first: it says whether bars may be compared. */
    static Picture of(ComparisonView view, Cube cube) {
        var verdict = view.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var bases = view.editions().stream()
                .map(edition -> edition.edition() + ": "
                        + StatisticsTexts.in(cube.language(), "n", Map.of("base", edition.base())))
                .collect(Collectors.joining("; "));
        var chart = new CubeChart(cube);
        return chart.picture(StatisticsTexts.in(cube.language(), verdict) + ". " + bases, chart.bars("percent"));
    }
}
