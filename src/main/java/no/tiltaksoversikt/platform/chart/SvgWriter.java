package no.tiltaksoversikt.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Plain shapes of SVG: rectangles, lines and texts in absolute places, with two decimals. */
final class SvgWriter {

    private static final int DECIMALS = 2;

    private final StringBuilder shapes = new StringBuilder();

    void rectangle(double x, double y, double width, double height, String fill) {
        shapes.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(number(x), number(y), number(width), number(height), fill));
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        shapes.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), stroke));
    }

    void text(double x, double y, int size, String fill, boolean bold, String anchor, String text) {
        shapes.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\"%s%s>%s</text>\n"
                .formatted(
                        number(x),
                        number(y),
                        size,
                        fill,
                        bold ? " font-weight=\"bold\"" : "",
                        anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"",
                        escaped(text)));
    }

    String shapes() {
        return shapes.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
