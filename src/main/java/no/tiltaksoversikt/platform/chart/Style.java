package no.tiltaksoversikt.platform.chart;

import java.util.List;

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

    private Style() {}

    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }
}
