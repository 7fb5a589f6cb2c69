package no.tiltaksoversikt.platform.chart;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.BarChart.Bar;
import no.tiltaksoversikt.platform.chart.BarChart.Group;
import no.tiltaksoversikt.platform.chart.Canvas.Anchor;

/** Places a chart's legend, bars, labels and axis on a canvas. */
final class BarLayout {

    private static final int BAR = 20;
    private static final int BAR_GAP = 4;
    private static final int GROUP_GAP = 12;
    private static final int LABEL_GAP = 6;
    private static final int AXIS = 44;
    private static final int TICKS = 5;
    /** A colour key of the legend and the gap before its label. */
    private static final int KEY = Style.TEXT + LABEL_GAP;

    private final BarChart chart;
    private final Canvas canvas;
    private final double left;
    private final double width;
    private final boolean wide;
    private final int labelWidth;
    private final double scale;
    private double y;

    BarLayout(BarChart chart, Canvas canvas, double left, double width) {
        this.chart = chart;
        this.canvas = canvas;
        this.left = left;
        this.width = width;
        wide = width >= Style.WIDE - 2 * Style.MARGIN;
        labelWidth = wide ? Math.min(longestLabel(), (int) (width * 2 / 5)) : (int) width;
        scale = chart.bars().mapToDouble(this::pixelsPerUnit).min().orElse(1);
    }

    double draw(double top) {
        y = top;
        legend();
        chart.groups().forEach(this::group);
        axis();
        return y;
    }

    private int longestLabel() {
        return chart.groups().stream()
                .mapToInt(group -> width(group.label()))
                .max()
                .orElse(0);
    }

    private double plotLeft() {
        return wide ? left + labelWidth + 2 * LABEL_GAP : left;
    }

    private double plotWidth() {
        return left + width - plotLeft();
    }

    /** The scale at which a bar and its label fit; the smallest scale is used for all. */
    private double pixelsPerUnit(Bar bar) {
        var room = plotWidth() - 2 * LABEL_GAP - width(bar.label());
        return Math.max(room, plotWidth() / 4) / Math.max(bar.value(), 1);
    }

    /** The legend. The bars' labels repeat it for readers who cannot tell the colours apart. */
    private void legend() {
        if (!chart.hasSeries()) {
            return;
        }
        y += Style.TEXT;
        var title = chart.series().title();
        text(left, y, Anchor.START, title.endsWith("?") ? title : title + ":");
        var x = left;
        y += Style.LINE + 3;
        for (var place = 0; place < chart.series().labels().size(); place++) {
            var label = chart.series().labels().get(place);
            var entry = KEY + width(label);
            if (x > left && x + entry > left + width) {
                x = left;
                y += Style.LINE + 2;
            }
            canvas.rectangle(x, y - Style.TEXT + 2, Style.TEXT, Style.TEXT, Style.colour(place));
            text(x + KEY, y, Anchor.START, label);
            x += entry + KEY;
        }
        y += 14;
    }

    private void group(Group group) {
        var lines = TextWidth.wrap(group.label(), labelWidth, Style.TEXT, false);
        var barsHeight = group.bars().size() * (BAR + BAR_GAP) - BAR_GAP;
        var labelHeight = lines.size() * Style.LINE;
        var height = wide ? Math.max(barsHeight, labelHeight) : barsHeight;
        var labelTop = wide ? y + (height - labelHeight) / 2.0 : y;
        if (!wide) {
            y += labelHeight;
        }
        grid(y - 2, y + height + (wide ? GROUP_GAP : 2));
        for (var line = 0; line < lines.size(); line++) {
            var baseline = labelTop + Style.TEXT + line * Style.LINE;
            if (wide) {
                text(left + labelWidth, baseline, Anchor.END, lines.get(line));
            } else {
                canvas.text(left, baseline, Style.TEXT, Style.INK, chart.hasSeries(), Anchor.START, lines.get(line));
            }
        }
        var barTop = y + (height - barsHeight) / 2.0;
        for (var bar : group.bars()) {
            bar(bar, barTop);
            barTop += BAR + BAR_GAP;
        }
        y += height + GROUP_GAP;
    }

    /** Draws grid lines behind bars and texts, with gaps for labels above bars. */
    private void grid(double top, double bottom) {
        for (var tick : ticks()) {
            canvas.line(plotLeft() + tick * scale, top, plotLeft() + tick * scale, bottom, Style.GRID);
        }
        canvas.line(plotLeft(), top, plotLeft(), bottom, Style.GREY);
    }

    private void bar(Bar bar, double top) {
        var length = bar.value() * scale;
        canvas.rectangle(plotLeft() + length, top, width(bar.label()) + LABEL_GAP, BAR, Style.PAPER);
        canvas.rectangle(plotLeft(), top, length, BAR, Style.colour(bar.series()));
        text(plotLeft() + length + LABEL_GAP, top + BAR - LABEL_GAP, Anchor.START, bar.label());
    }

    private void axis() {
        for (var tick : ticks()) {
            smallText(plotLeft() + tick * scale, y + 8, chart.language().grouped(tick));
        }
        smallText(plotLeft() + plotWidth() / 2, y + 26, chart.valueTitle());
        y += AXIS;
    }

    /** Whole numbers only, since measures and kroner are counted, so far apart that their labels do not touch. */
    private List<Long> ticks() {
        var largest = chart.bars().mapToLong(Bar::value).max().orElse(0);
        var room = TextWidth.width(chart.language().grouped(largest), Style.SMALL, false) + LABEL_GAP;
        var step = Stream.iterate(1L, unit -> unit * 10)
                .flatMap(unit -> Stream.of(unit, unit * 2, unit * 5))
                .filter(candidate -> largest / candidate <= TICKS && candidate * scale >= room)
                .findFirst()
                .orElseThrow();
        return LongStream.iterate(0, tick -> tick <= largest, tick -> tick + step)
                .boxed()
                .toList();
    }

    private void text(double x, double baseline, Anchor anchor, String text) {
        canvas.text(x, baseline, Style.TEXT, Style.INK, false, anchor, text);
    }

    private void smallText(double middle, double baseline, String text) {
        canvas.text(middle, baseline, Style.SMALL, Style.INK, false, Anchor.MIDDLE, text);
    }

    private static int width(String text) {
        return TextWidth.width(text, Style.TEXT, false);
    }
}
