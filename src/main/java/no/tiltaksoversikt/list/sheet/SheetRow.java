package no.tiltaksoversikt.list.sheet;

import java.util.SortedMap;

/**
 * A row that is not empty.
 *
 * @param number as spreadsheets number it, from 1; the record's number for CSV
 * @param isStruck whether all of its cells are struck out
 * @param cells those that are not empty, by column from 0
 */
public record SheetRow(int number, boolean isHidden, boolean isStruck, SortedMap<Integer, SheetCell> cells) {

    /** The cell of a column; null if it is empty. */
    public SheetCell cell(int column) {
        return cells.get(column);
    }
}
