package no.tiltaksoversikt.list.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.ListSheet.MergedCells;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.ListWords;

/** A sheet with a known header row. */
public final class MappedSheet {

    private final ListSheet sheet;
    private final HeaderRow header;
    private final List<SheetRow> rows;
    private final int width;
    private final Map<Integer, TreeMap<Integer, MergedCells>> mergedDown = new HashMap<>();
    private final Map<Integer, SheetRow> byNumber = new HashMap<>();

    MappedSheet(ListSheet sheet, HeaderRow header) {
        this.sheet = sheet;
        this.header = header;
        rows = sheet.rows().stream()
                .filter(row -> row.number() > header.number())
                .toList();
        width = sheet.width();
        for (var merged : sheet.merged()) {
            if (merged.firstRow() > header.number() && merged.lastRow() > merged.firstRow()) {
                mergedDown
                        .computeIfAbsent(merged.firstColumn(), column -> new TreeMap<>())
                        .put(merged.firstRow(), merged);
            }
        }
        sheet.rows().forEach(row -> byNumber.put(row.number(), row));
    }

    public ListSheet sheet() {
        return sheet;
    }

    public HeaderRow header() {
        return header;
    }

    /** The rows below the header. */
    public List<SheetRow> rows() {
        return rows;
    }

    /** The number of columns up to the last one with a cell. */
    public int width() {
        return width;
    }

    /** The columns by their headings in the form in which words are compared; the first one of equal headings. */
    Map<String, Integer> byHeading() {
        var columns = new HashMap<String, Integer>();
        for (var column = width - 1; column >= 0; column--) {
            var heading = header.shown(column);
            if (heading != null) {
                columns.put(ListWords.key(heading), column);
            }
        }
        return columns;
    }

    /** Whether a row of CSV has cells behind the last heading. */
    public boolean isWider(SheetRow row) {
        return sheet.name().isEmpty()
                && !sheet.isTurned()
                && !header.headings().isEmpty()
                && row.cells().lastKey() > header.headings().lastKey();
    }

    /** Whether several columns have a heading, in the form in which words are compared. */
    boolean hasTwice(String heading) {
        return IntStream.range(0, width)
                        .mapToObj(header::shown)
                        .filter(shown -> shown != null && ListWords.key(shown).equals(heading))
                        .count()
                > 1;
    }

    /** Whether a row goes on with the measure above it, since the columns that identify measures are merged downwards. */
    public boolean continues(SheetRow row, Set<Integer> identifying) {
        return !identifying.isEmpty()
                && identifying.stream().allMatch(column -> row.cell(column) == null && mergedFrom(row, column) != null);
    }

    /** The cell above that this empty cell is merged with; null if there is none. */
    public SheetCell mergedFrom(SheetRow row, int column) {
        var merged = mergedDown.getOrDefault(column, new TreeMap<>()).floorEntry(row.number());
        if (merged == null || merged.getValue().lastRow() < row.number()) {
            return null;
        }
        var first = byNumber.get(merged.getKey());
        return first == null ? null : first.cell(column);
    }
}
