package no.tiltaksoversikt.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.tiltaksoversikt.platform.text.XmlText;

/** Draws plain SVG shapes: rectangles, lines and texts at absolute positions, with two decimals. */
final class SvgCanvas implements Canvas {

    private static final int DECIMALS = 2;

    private final StringBuilder shapes = new StringBuilder();

    @Override
    public void rectangle(double x, double y, double width, double height, String fill) {
        shapes.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
                .formatted(number(x), number(y), number(width), number(height), fill));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, String stroke) {
        shapes.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>\n"
                .formatted(number(x1), number(y1), number(x2), number(y2), stroke));
    }

    @Override
    public void text(double x, double y, int size, String fill, boolean bold, Anchor anchor, String text) {
        shapes.append("<text x=\"%s\" y=\"%s\" font-size=\"%d\" fill=\"%s\"%s%s>%s</text>\n"
                .formatted(
                        number(x),
                        number(y),
                        size,
                        fill,
                        bold ? " font-weight=\"bold\"" : "",
                        anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.word() + "\"",
                        XmlText.escaped(text)));
    }

    /** The SVG document with all shapes. */
    String document(Picture picture, int width, int height) {
        var titleId = picture.id() + "-title";
        var descriptionId = picture.id() + "-desc";
        var size = width + "\" height=\"" + height;
        var paper = "<rect width=\"" + size + "\" fill=\"" + Style.PAPER + "\"/>";
        return String.join(
                "\n",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" viewBox=\"0 0 " + width + " " + height
                        + "\" role=\"img\" aria-labelledby=\"" + titleId + " " + descriptionId + "\" xml:lang=\""
                        + picture.language().tag() + "\" font-family=\"" + Style.FAMILY + "\">",
                "<title id=\"" + titleId + "\">" + XmlText.escaped(picture.title()) + "</title>",
                "<desc id=\"" + descriptionId + "\">" + XmlText.escaped(picture.description()) + "</desc>",
                Style.inTheDark(paper + shapes),
                paper,
                shapes + "</svg>",
                "");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
