package no.tiltaksoversikt.platform.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font from the jar, as outlines. Java's own fonts depend on the server's: without any they fail, and with others the picture
 * differs from machine to machine.
 */
final class OutlineFont {

    static final OutlineFont REGULAR = new OutlineFont("/liberation/LiberationSans-Regular.ttf");
    static final OutlineFont BOLD = new OutlineFont("/liberation/LiberationSans-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private OutlineFont(String resource) {
        try (var bytes = OutlineFont.class.getResourceAsStream(resource)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** The width of a text in ems. */
    double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> advance(glyphs.getGlyphId(character)))
                .sum();
    }

    /** The outline of a text whose baseline begins at the point; y points down. */
    Path2D outline(String text, double x, double y, double size) {
        var outline = new Path2D.Double();
        var place = x;
        var scale = size / unitsPerEm();
        for (var character : text.codePoints().toArray()) {
            var id = glyphs.getGlyphId(character);
            var glyph = glyph(id);
            if (glyph != null) {
                outline.append(glyph.getPathIterator(new AffineTransform(scale, 0, 0, -scale, place, y)), false);
            }
            place += advance(id) * size;
        }
        return outline;
    }

    private double advance(int id) {
        return (double) read(() -> font.getAdvanceWidth(id)) / unitsPerEm();
    }

    /** Null for a glyph without an outline, such as a space. */
    private Path2D glyph(int id) {
        var glyph = read(() -> font.getGlyph().getGlyph(id));
        return glyph == null ? null : glyph.getPath();
    }

    private int unitsPerEm() {
        return read(font::getUnitsPerEm);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
