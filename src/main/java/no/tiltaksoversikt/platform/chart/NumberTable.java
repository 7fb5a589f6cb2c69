package no.tiltaksoversikt.platform.chart;

import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.chart.Canvas.Anchor;
import no.tiltaksoversikt.platform.chart.Picture.Content;

/** Numbers without a common axis, below headings, in as many columns as fit. */
public record NumberTable(List<Section> sections) implements Content {

    private static final int COLUMN = 340;
    private static final int COLUMN_GAP = 28;
    private static final int GAP = 10;
    private static final int ROW_GAP = 6;

    /** Rows below a heading. */
    public record Section(String heading, List<Row> rows) {}

    /** A number in words, with its base. */
    public record Row(String label, String value) {}

    /** Balances the columns without separating a heading from its first row; a heading is repeated in the next column. */
    @Override
    public double draw(Canvas canvas, double left, double top, double width) {
        var columns = (int) Math.max(1, Math.floor((width + COLUMN_GAP) / (COLUMN + COLUMN_GAP)));
        var columnWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
        var labelWidth = (int) columnWidth - valueWidth() - GAP;
        var height = sections.stream()
                        .mapToDouble(section -> headingHeight(section, columnWidth)
                                + section.rows().stream()
                                        .mapToDouble(row -> rowHeight(row, labelWidth))
                                        .sum())
                        .sum()
                / columns;
        var x = left;
        var y = top;
        var bottom = top;
        for (var section : sections) {
            var begun = false;
            for (var row : section.rows()) {
                if (y > top
                        && y + rowHeight(row, labelWidth) / 2 > top + height
                        && x + columnWidth < left + width - 1) {
                    x += columnWidth + COLUMN_GAP;
                    y = top;
                    begun = false;
                }
                if (!begun) {
                    y = heading(canvas, x, y, columnWidth, section);
                    begun = true;
                }
                y = row(canvas, x, y, columnWidth, labelWidth, row);
                bottom = Math.max(bottom, y);
            }
        }
        return bottom + GAP;
    }

    @Override
    public Stream<String> inWords() {
        return rows().map(row -> row.label() + ": " + row.value() + ".");
    }

    private static double heading(Canvas canvas, double x, double top, double width, Section section) {
        var y = top + GAP;
        for (var line : TextWidth.wrap(section.heading(), (int) width, Style.TEXT, true)) {
            canvas.text(x, y + Style.TEXT, Style.TEXT, Style.INK, true, Anchor.START, line);
            y += Style.LINE;
        }
        return y + 2;
    }

    private static double row(Canvas canvas, double x, double top, double width, int labelWidth, Row row) {
        canvas.line(x, top, x + width, top, Style.GRID);
        var y = top + ROW_GAP / 2.0;
        canvas.text(x + width, y + Style.TEXT, Style.TEXT, Style.INK, true, Anchor.END, row.value());
        for (var line : lines(row, labelWidth)) {
            canvas.text(x, y + Style.TEXT, Style.TEXT, Style.INK, false, Anchor.START, line);
            y += Style.LINE;
        }
        return y + ROW_GAP / 2.0;
    }

    private static double headingHeight(Section section, double width) {
        return GAP
                + 2
                + TextWidth.wrap(section.heading(), (int) width, Style.TEXT, true)
                                .size()
                        * Style.LINE;
    }

    private static double rowHeight(Row row, int labelWidth) {
        return lines(row, labelWidth).size() * Style.LINE + ROW_GAP;
    }

    private static List<String> lines(Row row, int labelWidth) {
        return TextWidth.wrap(row.label(), labelWidth, Style.TEXT, false);
    }

    private int valueWidth() {
        return rows().mapToInt(row -> TextWidth.width(row.value(), Style.TEXT, true))
                .max()
                .orElse(0);
    }

    private Stream<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream());
    }
}
