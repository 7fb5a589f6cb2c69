package no.tiltaksoversikt.platform.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * The bars with axis and legend, as Lets-Plot draws them. Down the plot, one unit is about one pixel: rows are as high as
 * their texts need.
 */
final class Bars {

    /** What Lets-Plot leaves free around a plot. */
    static final int MARGIN = 10;

    static final int TEXT = 13;
    static final int SMALL = 12;
    static final String INK = "#1a1a1a";
    static final String FAMILY = "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, sans-serif";

    private static final int LINE = 17;
    private static final int BAR = 20;
    private static final int BAR_GAP = 4;
    private static final int GROUP_GAP = 12;
    private static final int LABEL_GAP = 6;
    private static final int AXIS = 34;
    private static final int TICKS = 5;
    /** Lets-Plot's size of a text in pixels, by which it counts sizes. */
    private static final int SIZE_UNIT = 2;
    /** Okabe and Ito's palette without the colours that are too light on white. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#007a5a", "#6b6b6b", "#8f3f71", "#000000");

    private final BarChart chart;
    private final int width;
    private final List<List<Object>> rectangles = new ArrayList<>();
    private final List<List<Object>> headings = new ArrayList<>();
    private final List<List<Object>> values = new ArrayList<>();
    private int depth;

    Bars(BarChart chart, int width) {
        this.chart = chart;
        this.width = width;
        chart.groups().forEach(this::add);
    }

    private void add(BarChart.Group group) {
        for (var line : TextMeasure.wrap(group.heading(), width, TEXT, chart.hasSeries())) {
            headings.add(List.of(0.0, -(depth + LINE / 2.0), line));
            depth += LINE;
        }
        for (var bar : group.bars()) {
            rectangles.add(List.of(0.0, (double) bar.value(), (double) -(depth + BAR), (double) -depth, seriesOf(bar)));
            values.add(List.of((double) bar.value(), -(depth + BAR / 2.0), bar.label()));
            depth += BAR + BAR_GAP;
        }
        depth += GROUP_GAP;
    }

    private String seriesOf(BarChart.Bar bar) {
        return chart.hasSeries() ? chart.series().labels().get(bar.series()) : "";
    }

    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    int height() {
        return depth + AXIS + 2 * MARGIN;
    }

    /** An SVG document with styles, ids and nested transformations. */
    String draw() {
        return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                specification(), new DoubleVector(width + 2 * MARGIN, height()), Bars::refuse, false);
    }

    private static String refuse(int width, int height, int[] pixels) {
        throw new IllegalStateException("Bars have no pixels");
    }

    private Map<String, Object> specification() {
        return map(
                "kind", "plot",
                "layers",
                        list(
                                rectangleLayer(),
                                textLayer(headings, chart.hasSeries(), 0),
                                textLayer(values, false, gap())),
                "scales",
                        list(
                                map(
                                        "aesthetic",
                                        "x",
                                        "name",
                                        chart.valueTitle(),
                                        "limits",
                                        list(0.0, limit()),
                                        "expand",
                                        list(0.0, 0.0),
                                        "breaks",
                                        ticks(),
                                        "labels",
                                        tickLabels()),
                                map("aesthetic", "y", "limits", list((double) -depth, 0.0), "expand", list(0.0, 0.0)),
                                map(
                                        "aesthetic",
                                        "fill",
                                        "name",
                                        chart.series().title(),
                                        "values",
                                        new ArrayList<Object>(COLOURS),
                                        "limits",
                                        legend())),
                "theme", theme());
    }

    /** Bars begin at zero and leave room for their labels; what each needs decides the scale. */
    private double limit() {
        return chart.groups().stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> {
                    var room = width - 2 * LABEL_GAP - TextMeasure.width(bar.label(), TEXT, false);
                    return (double) Math.max(bar.value(), 1) * width / Math.max(room, width / 4);
                })
                .max()
                .orElse(1);
    }

    private double gap() {
        return limit() * LABEL_GAP / width;
    }

    /** Whole numbers only: half a measure is none. */
    private List<Object> ticks() {
        var largest = largest();
        var step = Stream.iterate(1L, unit -> unit * 10)
                .flatMap(unit -> Stream.of(unit, unit * 2, unit * 5))
                .filter(candidate -> largest / candidate <= TICKS)
                .findFirst()
                .orElseThrow();
        var breaks = list();
        for (var at = 0L; at <= largest; at += step) {
            breaks.add((double) at);
        }
        return breaks;
    }

    private List<Object> tickLabels() {
        return list(ticks().stream()
                .map(tick -> String.valueOf(((Double) tick).longValue()))
                .toArray());
    }

    private long largest() {
        return chart.groups().stream()
                .flatMap(group -> group.bars().stream())
                .mapToLong(BarChart.Bar::value)
                .max()
                .orElse(0);
    }

    private List<Object> legend() {
        return new ArrayList<>(chart.hasSeries() ? chart.series().labels() : List.of(""));
    }

    private Map<String, Object> rectangleLayer() {
        return map(
                "geom",
                "rect",
                "data",
                columns(rectangles, "left", "right", "bottom", "top", "series"),
                "mapping",
                map("xmin", "left", "xmax", "right", "ymin", "bottom", "ymax", "top", "fill", "series"),
                "size",
                0.0,
                "alpha",
                1.0,
                "show_legend",
                chart.hasSeries());
    }

    private Map<String, Object> textLayer(List<List<Object>> texts, boolean bold, double gap) {
        return map(
                "geom",
                "text",
                "data",
                columns(texts, "x", "y", "text"),
                "mapping",
                map("x", "x", "y", "y", "label", "text"),
                "hjust",
                0.0,
                "nudge_x",
                gap,
                "size",
                (double) TEXT / SIZE_UNIT,
                "color",
                INK,
                "family",
                FAMILY,
                "fontface",
                bold ? "bold" : "plain",
                "show_legend",
                false);
    }

    private static Map<String, Object> theme() {
        var text = map("color", INK, "family", FAMILY, "size", (double) SMALL);
        return map(
                "name",
                "none",
                "line",
                "blank",
                "rect",
                "blank",
                "axis_title_y",
                "blank",
                "axis_text_y",
                "blank",
                "axis_ticks",
                "blank",
                "axis_line",
                "blank",
                "text",
                text,
                "axis_title_x",
                map("size", (double) SMALL),
                "axis_text_x",
                map("size", (double) SMALL),
                "panel_grid_major_x",
                map("color", "#e3e3e3", "size", 1.0, "blank", false),
                "panel_grid_minor",
                "blank",
                "panel_grid_major_y",
                "blank",
                "legend_position",
                "none");
    }

    private static Map<String, Object> columns(List<List<Object>> rows, String... names) {
        var columns = new LinkedHashMap<String, Object>();
        for (var column = 0; column < names.length; column++) {
            var place = column;
            columns.put(
                    names[column],
                    new ArrayList<>(rows.stream().map(row -> row.get(place)).toList()));
        }
        return columns;
    }

    /** Lets-Plot wants collections that it can change. */
    private static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var place = 0; place < namesAndValues.length; place += 2) {
            map.put((String) namesAndValues[place], namesAndValues[place + 1]);
        }
        return map;
    }

    private static List<Object> list(Object... items) {
        return new ArrayList<>(Arrays.asList(items));
    }
}
