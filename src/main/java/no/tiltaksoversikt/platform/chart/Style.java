package no.tiltaksoversikt.platform.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sizes and colours shared by all pictures. */
final class Style {

    static final int TITLE = 17;
    static final int TEXT = 13;
    static final int SMALL = 12;
    /** The margin around the picture. */
    static final int MARGIN = 12;
    /** The distance between lines of text. */
    static final int LINE = 17;
    /** From this width on, labels are beside bars, and tables have several columns. */
    static final int WIDE = 600;

    static final String INK = "#1a1a1a";
    static final String GREY = "#4d4d4d";
    static final String GRID = "#e3e3e3";
    static final String PAPER = "#ffffff";
    static final String FAMILY = "'Source Sans 3', 'Source Sans Pro', Arial, Helvetica, sans-serif";

    /** The palette of Okabe and Ito, without the colours that are too light on white. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#007a5a", "#6b6b6b", "#8f3f71", "#000000");

    /** The colours in the dark, for those on white: the light ones of the same palette. */
    private static final Map<String, String> DARK = Map.of(
            PAPER, "#202834", INK, "#ebeced", GREY, "#b5b9bd", GRID, "#49515a", "#0072b2", "#56b4e9", "#d55e00",
            "#e69f00", "#007a5a", "#2fbf97", "#6b6b6b", "#b3b3b3", "#8f3f71", "#cc79a7", "#000000", "#f0e442");

    private Style() {}

    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    /** The style of a picture of these shapes as a file. In a page, where the picture is not the root, it has no effect. */
    static String inTheDark(String shapes) {
        var rules = Stream.of("fill", "stroke").flatMap(property -> DARK.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(it -> shapes.contains(property + "=\"" + it.getKey() + "\""))
                .map(it -> "svg:root>[%s=\"%s\"]{%s:%s}".formatted(property, it.getKey(), property, it.getValue())));
        return rules.collect(Collectors.joining("", "<style>@media (prefers-color-scheme:dark){", "}</style>"));
    }
}
