package no.tiltaksoversikt.list.sheet;

import java.util.SortedMap;

/**
 * A row that is not empty.
 *
 * @param number as spreadsheets number it, from 1; the record's number for CSV
 * @param cells those that are not empty, by column from 0
 * @param width the number of cells up to the last one; of CSV, with empty ones
 */
public record SheetRow(int number, boolean isHidden, SortedMap<Integer, SheetCell> cells, int width) {

    public SheetRow(int number, boolean isHidden, SortedMap<Integer, SheetCell> cells) {
        this(number, isHidden, cells, cells.isEmpty() ? 0 : cells.lastKey() + 1);
    }

    /** Whether all of its cells are struck out. */
    public boolean isStruck() {
        return cells.values().stream().allMatch(cell -> cell.look() == SheetCell.Look.STRUCK);
    }

    public SheetCell first() {
        return cells.get(cells.firstKey());
    }

    /** The cell of a column; null if it is empty. */
    public SheetCell cell(int column) {
        return cells.get(column);
    }
}
