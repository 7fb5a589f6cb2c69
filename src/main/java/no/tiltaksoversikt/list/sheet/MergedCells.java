package no.tiltaksoversikt.list.sheet;

/** A range of merged cells, whose value is in the first one. Rows from 1, columns from 0, all inclusive. */
public record MergedCells(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** The same range with rows and columns exchanged. */
    MergedCells turned() {
        return new MergedCells(firstColumn + 1, firstRow - 1, lastColumn + 1, lastRow - 1);
    }
}
