package no.tiltaksoversikt.platform.chart;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;

/**
 * Horizontal bars with their labels above them or, in groups of bars in several colours, behind them: a label is never cut,
 * and colour never is the only thing that tells bars apart.
 *
 * @param id a prefix of the ids in the SVG, of letters, digits and hyphens
 * @param description the numbers in words, for those who can't see the chart
 * @param subtitle what the numbers are of
 * @param valueTitle what the axis measures
 * @param series what the colours mean; empty where there is one colour
 * @param footer notes, source and licence
 */
public record BarChart(
        String id,
        Language language,
        String title,
        String subtitle,
        String description,
        String valueTitle,
        Series series,
        List<Group> groups,
        List<String> footer) {

    /** What the colours mean; without labels where there is one colour. */
    public record Series(String title, List<String> labels) {
        public static final Series NONE = new Series("", List.of());
    }

    /** Bars below a heading, or a single bar below its label. */
    public record Group(String heading, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param series the place of its colour's meaning
     * @param label what stands behind the bar
     */
    public record Bar(int series, long value, String label) {}

    boolean hasSeries() {
        return !series.labels().isEmpty();
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The chart as an SVG document. */
    public String toSvg() {
        return new ChartPage(this).draw();
    }
}
