package no.tiltaksoversikt.platform.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.Canvas.Anchor;
import no.tiltaksoversikt.platform.text.Language;

/**
 * A chart or table with everything needed to read it, since pictures are shown without their pages.
 *
 * @param id a prefix of the ids in the SVG: letters, digits and hyphens
 * @param subtitle the population of the numbers
 * @param description the numbers in words, for readers who cannot see the picture
 * @param footer notes, source and licence
 */
public record Picture(
        String id,
        Language language,
        String title,
        String subtitle,
        String description,
        Content content,
        List<String> footer) {

    /** The content of a picture between its heading and its notes. */
    public sealed interface Content permits BarChart, NumberTable {

        /** Draws the content with its upper left corner at the point. Returns its lower edge. */
        double draw(Canvas canvas, double left, double top, double width);

        /** The numbers for readers who cannot see the picture, a sentence for each row or group of bars. */
        Stream<String> inWords();
    }

    public static final int NARROWEST = 280;
    public static final int NARROW = 400;
    public static final int WIDEST = 1600;

    /** The width of link previews (Open Graph's og:image). */
    static final int PREVIEW_WIDTH = 1200;

    static final int PREVIEW_HEIGHT = 630;

    private static final int STEP = 40;

    /** The picture as an SVG document. */
    public String toSvg(int width) {
        var canvas = new SvgCanvas();
        var height = draw(canvas, width);
        return canvas.document(this, width, height);
    }

    /** The picture as a PNG, at twice the SVG's resolution. */
    public byte[] toPng(int width) {
        var canvas = new PngCanvas();
        var height = draw(canvas, width);
        return canvas.png(2 * width, 2 * height, 2);
    }

    /** A PNG in the size of link previews, in the layout that needs the least reduction. */
    public byte[] toPreview() {
        var layout = IntStream.iterate(NARROW, it -> it <= WIDEST, it -> it + STEP)
                .mapToObj(width -> new Layout(width, previewScale(width)))
                .max(Comparator.comparingDouble(Layout::scale))
                .orElseThrow();
        var canvas = new PngCanvas();
        draw(canvas, layout.width());
        canvas.moveTo((PREVIEW_WIDTH / layout.scale() - layout.width()) / 2);
        return canvas.png(PREVIEW_WIDTH, PREVIEW_HEIGHT, layout.scale());
    }

    private record Layout(int width, double scale) {}

    private double previewScale(int width) {
        return Math.min((double) PREVIEW_WIDTH / width, (double) PREVIEW_HEIGHT / draw(new PngCanvas(), width));
    }

    private int draw(Canvas canvas, int width) {
        var y = paragraph(canvas, Style.MARGIN, width, title, Style.TITLE, Style.INK, true);
        y = paragraph(canvas, y + 4, width, subtitle, Style.TEXT, Style.GREY, false);
        y = content.draw(canvas, Style.MARGIN, y + 10, width - 2 * Style.MARGIN);
        for (var note : footer) {
            y = paragraph(canvas, y + 4, width, note, Style.SMALL, Style.GREY, false);
        }
        return (int) Math.ceil(y) + Style.MARGIN;
    }

    private static double paragraph(
            Canvas canvas, double top, int width, String text, int size, String colour, boolean bold) {
        var y = top;
        for (var line : TextWidth.wrap(text, width - 2 * Style.MARGIN, size, bold)) {
            canvas.text(Style.MARGIN, y + size, size, colour, bold, Anchor.START, line);
            y += size + size / 4 + 1;
        }
        return y;
    }
}
