package no.tiltaksoversikt.list.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import no.tiltaksoversikt.list.sheet.ListSheet.MergedCells;
import no.tiltaksoversikt.list.sheet.SheetCell.Kind;
import no.tiltaksoversikt.list.sheet.SheetCell.Look;
import no.tiltaksoversikt.platform.text.Blank;
import no.tiltaksoversikt.platform.text.ShortText;

/** Reads a sheet of a workbook. Formulas are not evaluated: a cell has its stored value. */
final class SheetReader {

    private static final Pattern ADDS_UP =
            Pattern.compile("^[+=]?\\s*(SUM|SUBTOTAL|AGGREGATE)\\(", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_FORMULA = 40;
    private static final int MOST_MERGED = 1_000;

    private final PartReader part;
    private final WorkbookContents contents;
    private final List<SheetRow> rows = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final List<MergedCells> merged = new ArrayList<>();
    private final SheetRemarks remarks = new SheetRemarks();
    private boolean isCut;
    private int lastRow;

    private SheetReader(PartReader part, WorkbookContents contents) {
        this.part = part;
        this.contents = contents;
    }

    /** Reads a sheet; {@code comments} is the part with those on its cells, or null. */
    static ListSheet read(
            ZipParts parts, String name, String comments, String title, boolean isHidden, WorkbookContents contents)
            throws IOException, XMLStreamException {
        try (var part = PartReader.open(parts, name)) {
            var reader = new SheetReader(part, contents);
            reader.read();
            reader.remarks.readComments(parts, comments);
            return new ListSheet(
                    title,
                    isHidden,
                    List.copyOf(reader.rows),
                    reader.isCut,
                    Set.copyOf(reader.hiddenColumns),
                    List.copyOf(reader.merged),
                    reader.remarks.all(),
                    false);
        }
    }

    private void read() throws XMLStreamException {
        while (part.nextElement()) {
            if (part.isAt("col") && part.flag("hidden")) {
                var last = Math.min(part.number("max", 0), ListLimits.COLUMNS);
                for (var column = Math.max(1, part.number("min", 1)); column <= last; column++) {
                    hiddenColumns.add(column - 1);
                }
            } else if (part.isAt("row")) {
                if (rows.size() == ListLimits.ROWS_KEPT) {
                    // A sheet beside the list may be too large; an error is reported only if this one is chosen.
                    isCut = true;
                    return;
                }
                readRow();
            } else if (part.isAt("mergeCell") && merged.size() < MOST_MERGED) {
                MergedCells.of(part.attribute("ref")).ifPresent(merged::add);
            } else {
                remarks.read(part);
            }
        }
    }

    private void readRow() throws XMLStreamException {
        var named = part.number("r", lastRow + 1);
        lastRow = named > lastRow ? named : lastRow + 1;
        var isHidden = part.flag("hidden");
        var cells = new TreeMap<Integer, SheetCell>();
        var column = -1;
        while (part.nextWithin("row")) {
            if (!part.isAt("c")) {
                continue;
            }
            var address = part.attribute("r");
            column = address == null ? column + 1 : CellAddress.columnIn(address);
            if (column < 0 || column >= ListLimits.COLUMNS) {
                throw ListLimits.tooLarge("cells");
            }
            var cell = readCell();
            if (cell != null) {
                contents.count(cell);
                cells.put(column, cell);
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(lastRow, isHidden, cells));
        }
    }

    /** Reads the current cell to its end; null if it is empty. */
    private SheetCell readCell() throws XMLStreamException {
        var type = part.attribute("t");
        var style = part.number("s", -1);
        String formula = null;
        String value = null;
        CellText inline = null;
        while (part.nextWithin("c")) {
            if (part.isAt("f")) {
                formula = part.text().strip();
            } else if (part.isAt("v")) {
                value = part.text();
            } else if (part.isAt("is")) {
                inline = CellText.read(part, "is");
                value = inline.text();
            }
        }
        if (value == null || value.isEmpty()) {
            // A program that could not evaluate a formula writes it without a value.
            return formula == null || "str".equals(type)
                    ? null
                    : new SheetCell(Kind.ERROR, "=" + ShortText.of(formula, LONGEST_FORMULA), false);
        }
        var isSum = formula != null && ADDS_UP.matcher(formula).find();
        var text = "s".equals(type) ? contents.text(value) : inline;
        var cell = text == null ? cell(type, value, style, isSum) : text(text.text(), isSum);
        if (cell != null && (contents.formats().isStruck(style) || (text != null && text.isStruck()))) {
            return cell.looking(Look.STRUCK);
        }
        return cell != null && cell.kind() == Kind.TEXT && contents.formats().hidesTexts(style)
                ? cell.looking(Look.HIDDEN)
                : cell;
    }

    private SheetCell cell(String type, String value, int style, boolean isSum) {
        return switch (type == null ? "n" : type) {
            case "s" -> null;
            case "str", "inlineStr" -> text(CellText.plain(value), isSum);
            case "b" -> new SheetCell(Kind.BOOLEAN, "1".equals(value) ? "true" : "false", isSum);
            case "e" -> new SheetCell(Kind.ERROR, CellText.plain(value), isSum);
            case "d" -> new SheetCell(Kind.DATE, value.replaceAll("T00:00:00(\\.0+)?Z?$", ""), isSum);
            default -> contents.number(value, style, isSum);
        };
    }

    private static SheetCell text(String text, boolean isSum) {
        return text == null || Blank.is(text) ? null : new SheetCell(Kind.TEXT, text, isSum);
    }
}
