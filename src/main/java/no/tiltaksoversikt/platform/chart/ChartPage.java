package no.tiltaksoversikt.platform.chart;

import java.util.List;

/** A chart with everything that must be read with it, 400 pixels wide; wider, it is only larger. */
final class ChartPage {

    static final int WIDTH = 400;

    private static final int MARGIN = 12;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int TITLE = 17;
    /** A key of the legend and the room before its label. */
    private static final int KEY = Bars.TEXT + 5;

    private static final String GREY = "#4d4d4d";

    private final BarChart chart;
    private final SvgWriter svg = new SvgWriter();
    private int y = MARGIN;

    ChartPage(BarChart chart) {
        this.chart = chart;
    }

    String draw() {
        text(chart.title(), TITLE, Bars.INK, true);
        y += 4;
        text(chart.subtitle(), Bars.TEXT, GREY, false);
        y += 10;
        legend();
        if (!chart.isEmpty()) {
            var bars = new Bars(chart, INNER);
            new PlotShapes(svg).copy(bars.draw(), MARGIN - Bars.MARGIN, y - Bars.MARGIN);
            y += bars.height() - Bars.MARGIN + 4;
        }
        for (var note : chart.footer()) {
            text(note, Bars.SMALL, GREY, false);
            y += 4;
        }
        return document(y + MARGIN);
    }

    private void text(String text, int size, String colour, boolean bold) {
        for (var line : TextMeasure.wrap(text, INNER, size, bold)) {
            y += size;
            svg.text(MARGIN, y, size, colour, bold, "start", line);
            y += size / 4 + 1;
        }
    }

    /** What the colours mean; the bars say it as well, for those who can't tell the colours apart. */
    private void legend() {
        if (!chart.hasSeries()) {
            return;
        }
        text(chart.series().title() + ":", Bars.TEXT, Bars.INK, false);
        var x = MARGIN;
        y += Bars.TEXT;
        for (var place = 0; place < chart.series().labels().size(); place++) {
            var label = chart.series().labels().get(place);
            var width = KEY + TextMeasure.width(label, Bars.TEXT, false);
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += Bars.TEXT + 6;
            }
            svg.rectangle(x, y - Bars.TEXT + 2, Bars.TEXT, Bars.TEXT, Bars.colour(place));
            svg.text(x + KEY, y, Bars.TEXT, Bars.INK, false, "start", label);
            x += width + KEY;
        }
        y += 14;
    }

    private String document(int height) {
        var titleId = chart.id() + "-title";
        var descriptionId = chart.id() + "-desc";
        var size = WIDTH + "\" height=\"" + height;
        return String.join(
                "\n",
                List.of(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" viewBox=\"0 0 " + WIDTH + " "
                                + height + "\" role=\"img\" aria-labelledby=\"" + titleId + " " + descriptionId
                                + "\" xml:lang=\"" + chart.language().tag() + "\" font-family=\"" + Bars.FAMILY + "\">",
                        "<title id=\"" + titleId + "\">" + SvgWriter.escaped(chart.title()) + "</title>",
                        "<desc id=\"" + descriptionId + "\">" + SvgWriter.escaped(chart.description()) + "</desc>",
                        "<rect width=\"" + size + "\" fill=\"#ffffff\"/>",
                        svg.shapes() + "</svg>",
                        ""));
    }
}
