package no.tiltaksoversikt.platform.chart;

import java.util.stream.Stream;

/** The content of a picture between its heading and its notes. */
public sealed interface PictureContent permits BarChart, NumberTable {

    /** Draws the content with its upper left corner at the point. Returns its lower edge. */
    double draw(Canvas canvas, double left, double top, double width);

    /** The numbers for readers who cannot see the picture, a sentence for each row or group of bars. */
    Stream<String> inWords();
}
