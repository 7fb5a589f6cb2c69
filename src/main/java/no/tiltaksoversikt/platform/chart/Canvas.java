package no.tiltaksoversikt.platform.chart;

/** What a picture is drawn on, in pixels from the upper left corner; what is drawn later lies above. */
interface Canvas {

    void rectangle(double x, double y, double width, double height, String fill);

    void line(double x1, double y1, double x2, double y2, String stroke);

    /** Draws one line of text, where x is its left end, its middle or its right end. */
    void text(double x, double y, int size, String fill, boolean bold, Anchor anchor, String text);

    /** Which point of a text its place names; the word is SVG's. */
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
