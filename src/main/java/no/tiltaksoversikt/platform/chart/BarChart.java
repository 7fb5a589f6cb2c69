package no.tiltaksoversikt.platform.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Horizontal bars with their labels beside them or, where there is little room, above them: a label is never cut, and
 * colour never is the only thing that tells bars apart.
 *
 * @param valueTitle what the axis measures
 * @param series what the colours mean
 */
public record BarChart(String valueTitle, Series series, List<Group> groups) implements PictureContent {

    /** What the colours mean; without labels where there is one colour. */
    public record Series(String title, List<String> labels) {
        public static final Series NONE = new Series("", List.of());
    }

    /** Bars that share a label. */
    public record Group(String label, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param series the place of its colour's meaning
     * @param value 0 also where there is no number
     * @param label what stands behind the bar
     */
    public record Bar(int series, long value, String label) {}

    @Override
    public double draw(Canvas canvas, double left, double top, double width) {
        return groups.isEmpty() ? top : new BarLayout(this, canvas, left, width).draw(top);
    }

    @Override
    public Stream<String> inWords() {
        return groups.stream()
                .map(group -> group.label() + ": "
                        + group.bars().stream().map(Bar::label).collect(Collectors.joining("; ")) + ".");
    }

    boolean hasSeries() {
        return !series.labels().isEmpty();
    }
}
