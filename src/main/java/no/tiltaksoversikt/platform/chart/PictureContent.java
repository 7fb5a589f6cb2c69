package no.tiltaksoversikt.platform.chart;

import java.util.stream.Stream;

/** What a picture shows between its heading and its notes. */
public sealed interface PictureContent permits BarChart, NumberTable {

    /** Draws it with its upper left corner there, and returns where it ends. */
    double draw(Canvas canvas, double left, double top, double width);

    /** Its numbers for those who can't see the picture, a sentence for each row or group of bars. */
    Stream<String> inWords();
}
