package no.tiltaksoversikt.platform.chart;

/** What a picture shows between its heading and its notes. */
public sealed interface PictureContent permits BarChart, NumberTable {

    /** Draws it with its upper left corner there, and returns where it ends. */
    double draw(Canvas canvas, double left, double top, double width);
}
