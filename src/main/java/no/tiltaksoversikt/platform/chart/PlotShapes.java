package no.tiltaksoversikt.platform.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Takes what Lets-Plot has drawn over into plain shapes. Its documents have ids that are drawn by lot, so that no two are
 * alike, and rules of style for the whole page that they stand in.
 */
final class PlotShapes {

    private static final String NUMBER = "(-?[0-9.]+(?:E-?[0-9]+)?)";
    private static final Pattern TRANSLATION = Pattern.compile("translate\\(" + NUMBER + " " + NUMBER + " ?\\)");
    private static final Pattern COLOUR = Pattern.compile("rgb\\(([0-9]+),([0-9]+),([0-9]+)\\)");
    private static final Pattern FONT_SIZE = Pattern.compile("font-size:([0-9]+)");
    private static final Pattern SHIFT = Pattern.compile(NUMBER + "em");

    private final SvgWriter svg;

    PlotShapes(SvgWriter svg) {
        this.svg = svg;
    }

    /** Copies the document's shapes to this place. */
    void copy(String document, int left, int top) {
        copyChildren(parse(document).getDocumentElement(), left, top);
    }

    private void copyChildren(Element parent, double x, double y) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                copy((Element) child, x, y);
            }
        }
    }

    private void copy(Element shape, double x, double y) {
        switch (shape.getTagName()) {
            case "g" -> {
                var moved = TRANSLATION.matcher(shape.getAttribute("transform"));
                var isMoved = moved.find();
                copyChildren(
                        shape,
                        isMoved ? x + Double.parseDouble(moved.group(1)) : x,
                        isMoved ? y + Double.parseDouble(moved.group(2)) : y);
            }
            case "rect" -> copyRectangle(shape, x, y);
            case "line" ->
                svg.line(
                        x + number(shape, "x1"),
                        y + number(shape, "y1"),
                        x + number(shape, "x2"),
                        y + number(shape, "y2"),
                        colour(shape.getAttribute("stroke")));
            case "text" -> copyText(shape, x, y);
            default -> {
                // Styles, clippings, and paths around the plot that can't be seen.
            }
        }
    }

    private void copyRectangle(Element shape, double x, double y) {
        var opacity = shape.getAttribute("fill-opacity");
        if (opacity.isEmpty() || number(shape, "fill-opacity") > 0) {
            svg.rectangle(
                    x + number(shape, "x"),
                    y + number(shape, "y"),
                    number(shape, "width"),
                    number(shape, "height"),
                    colour(shape.getAttribute("fill")));
        }
    }

    private void copyText(Element shape, double x, double y) {
        var style = shape.getAttribute("style");
        var fontSize = FONT_SIZE.matcher(style);
        var size = fontSize.find() ? Integer.parseInt(fontSize.group(1)) : Bars.SMALL;
        var shift = SHIFT.matcher(shape.getAttribute("dy"));
        var shifted = shift.matches() ? Double.parseDouble(shift.group(1)) * size : 0;
        var anchor = shape.getAttribute("text-anchor");
        svg.text(
                x + number(shape, "x"),
                y + number(shape, "y") + shifted,
                size,
                Bars.INK,
                style.contains("bold"),
                anchor.isEmpty() ? "start" : anchor,
                shape.getTextContent().strip());
    }

    private static double number(Element shape, String attribute) {
        var value = shape.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static String colour(String rgb) {
        Matcher parts = COLOUR.matcher(rgb);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a colour: " + rgb);
        }
        return "#%02x%02x%02x"
                .formatted(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)));
    }

    private static Document parse(String document) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)));
        } catch (IOException | SAXException | ParserConfigurationException notXml) {
            throw new IllegalStateException("Lets-Plot has drawn something else than SVG", notXml);
        }
    }
}
