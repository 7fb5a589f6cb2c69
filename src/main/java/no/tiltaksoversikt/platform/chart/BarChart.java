package no.tiltaksoversikt.platform.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.Picture.Content;
import no.tiltaksoversikt.platform.text.Language;

/**
 * Horizontal bars with labels beside or, on narrow pictures, above them. Labels are never cut, and colour is never the only
 * distinction.
 *
 * @param language of the numbers on the axis
 * @param valueTitle what the axis measures
 * @param series the meaning of the colours
 */
public record BarChart(Language language, String valueTitle, Series series, List<Group> groups) implements Content {

    /** The meaning of the colours; no labels if there is only one. */
    public record Series(String title, List<String> labels) {
        public static final Series NONE = new Series("", List.of());
    }

    /** Bars with the same label. */
    public record Group(String label, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param series the index of its colour
     * @param value also 0 if there is no number
     * @param label the text behind the bar
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

    Stream<Bar> bars() {
        return groups.stream().flatMap(group -> group.bars().stream());
    }
}
