package no.tiltaksoversikt.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.BarChart;
import no.tiltaksoversikt.platform.chart.BarChart.Bar;
import no.tiltaksoversikt.platform.chart.NumberTable;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.chart.PictureContent;
import no.tiltaksoversikt.platform.licence.DataLicence;
import no.tiltaksoversikt.platform.tabular.Cube;

/** What stands around the bars of every chart, since a picture travels without its page. */
public final class ChartTexts {

    private ChartTexts() {}

    /** The picture of a cube: its notes, source and licence below, and in its description every number in words. */
    public static Picture picture(Cube cube, String base, PictureContent content) {
        var footer = new ArrayList<>(cube.notes());
        footer.add(StatisticsTexts.in(
                cube.language(),
                "source-line",
                Map.of("source", cube.source(), "licence", DataLicence.NAME.in(cube.language()))));
        return new Picture(cube.id(), cube.language(), cube.title(), base, description(base, content), content, footer);
    }

    private static String description(String base, PictureContent content) {
        return Stream.concat(Stream.of(base + "."), numbers(content)).collect(Collectors.joining(" "));
    }

    private static Stream<String> numbers(PictureContent content) {
        if (content instanceof BarChart chart) {
            return chart.groups().stream()
                    .map(group -> group.label() + ": "
                            + group.bars().stream().map(Bar::label).collect(Collectors.joining("; ")) + ".");
        }
        return ((NumberTable) content)
                .sections().stream()
                        .map(NumberTable.Section::rows)
                        .flatMap(List::stream)
                        .map(row -> row.label() + ": " + row.value() + ".");
    }
}
