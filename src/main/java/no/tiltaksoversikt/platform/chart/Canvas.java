package no.tiltaksoversikt.platform.chart;

/** A drawing surface, in pixels from the upper left corner. Later shapes cover earlier ones. */
interface Canvas {

    void rectangle(double x, double y, double width, double height, String fill);

    void line(double x1, double y1, double x2, double y2, String stroke);

    /** Draws a line of text; x is its start, middle or end. */
    void text(double x, double y, int size, String fill, boolean bold, Anchor anchor, String text);

    /** The point of a text that x refers to, in SVG's term. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
