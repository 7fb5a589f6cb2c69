package no.tiltaksoversikt.list.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.MergedCells;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;

/** A sheet with a known header row. */
public final class MappedSheet {

    private final ListSheet sheet;
    private final HeaderRow header;
    private final Map<Integer, TreeMap<Integer, MergedCells>> mergedDown = new HashMap<>();
    private final Map<Integer, SheetRow> byNumber = new HashMap<>();

    MappedSheet(ListSheet sheet, HeaderRow header) {
        this.sheet = sheet;
        this.header = header;
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
        return sheet.rows().stream()
                .filter(row -> row.number() > header.number())
                .toList();
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
