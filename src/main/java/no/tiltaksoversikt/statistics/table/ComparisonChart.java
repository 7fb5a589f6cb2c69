package no.tiltaksoversikt.statistics.table;

import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.text.Text;

/** Draws a comparison: a bar for each category and edition. Bars are shares, since editions differ in size. */
final class ComparisonChart {

    private ComparisonChart() {}

    /** The chart of a comparison and its cube. The verdict comes first, since it says whether bars may be compared. */
    static Picture of(ComparisonView view, Cube cube) {
        var bases = view.editions().stream()
                .flatMap(edition -> view.bases(edition.edition()).stream()
                        .map(base -> edition.edition() + ": "
                                + Text.of("statistics", "n").in(cube.language(), Map.of("base", base))))
                .collect(Collectors.joining("; "));
        var verdict = view.isPartlyComparable() ? "PARTLY" : view.verdict().name();
        var chart = new CubeChart(cube);
        return chart.picture(
                Text.of("statistics", "verdict." + verdict).in(cube.language()) + ". " + bases, chart.bars("percent"));
    }
}
