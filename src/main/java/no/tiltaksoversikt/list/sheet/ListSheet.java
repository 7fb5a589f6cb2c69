package no.tiltaksoversikt.list.sheet;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sheet of a workbook, or a whole CSV file.
 *
 * @param name empty for CSV
 * @param rows the rows that are not empty, up to the limit
 * @param isCut whether there are more rows
 * @param remarks what is said beside the cells
 * @param isTurned whether its rows are the columns of the file, and its columns the rows
 */
public record ListSheet(
        String name,
        boolean isHidden,
        List<SheetRow> rows,
        boolean isCut,
        Set<Integer> hiddenColumns,
        List<MergedCells> merged,
        List<Remark> remarks,
        boolean isTurned) {

    /** A comment on a cell, what cells that are entered ask for, or the header or footer of printed pages, which has no place. */
    public record Remark(MergedCells place, String text) {}

    /** A range of merged cells, whose value is in the first one. Rows from 1, columns from 0, all inclusive. */
    public record MergedCells(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        /** The range at an address such as B2:B5; empty if there is none within the limits. */
        static Optional<MergedCells> of(String address) {
            var ends = address == null ? new String[0] : address.split(":");
            return ends.length == 2
                    ? Optional.of(new MergedCells(
                                    CellAddress.rowIn(ends[0]),
                                    CellAddress.columnIn(ends[0]),
                                    CellAddress.rowIn(ends[1]),
                                    CellAddress.columnIn(ends[1])))
                            .filter(it -> it.firstRow > 0 && it.firstColumn >= 0 && it.lastColumn >= 0)
                    : Optional.empty();
        }

        /** The range at an address that may be that of a single cell. */
        static Optional<MergedCells> orCell(String address) {
            return of(address == null || address.contains(":") ? address : address + ":" + address);
        }

        /** Whether the range covers a column of a row, and others beside it. */
        public boolean isAcross(int row, int column) {
            return firstRow <= row
                    && row <= lastRow
                    && firstColumn <= column
                    && column <= lastColumn
                    && firstColumn < lastColumn;
        }

        /** The same range with rows and columns exchanged. */
        MergedCells turned() {
            return new MergedCells(firstColumn + 1, firstRow - 1, lastColumn + 1, lastRow - 1);
        }
    }

    /** A sheet with more rows is a list with a measure in each of them. */
    private static final int MOST_TURNED = 500;

    /** The sheet with its columns as rows, for lists that have a measure in each column. Empty if there are too many rows. */
    public Optional<ListSheet> turned() {
        if (rows.size() > MOST_TURNED
                || rows.isEmpty()
                || rows.get(rows.size() - 1).number() > ListLimits.COLUMNS) {
            return Optional.empty();
        }
        var columns = new TreeMap<Integer, TreeMap<Integer, SheetCell>>();
        var hidden = new HashSet<Integer>();
        for (var row : rows) {
            row.cells().forEach((column, cell) -> columns.computeIfAbsent(column, any -> new TreeMap<>())
                    .put(row.number() - 1, cell));
            if (row.isHidden()) {
                hidden.add(row.number() - 1);
            }
        }
        return Optional.of(new ListSheet(
                name,
                isHidden,
                columns.entrySet().stream()
                        .map(column -> new SheetRow(
                                column.getKey() + 1, hiddenColumns.contains(column.getKey()), column.getValue()))
                        .toList(),
                isCut,
                hidden,
                merged.stream().map(MergedCells::turned).toList(),
                remarks.stream()
                        .map(remark -> new Remark(
                                remark.place() == null ? null : remark.place().turned(), remark.text()))
                        .toList(),
                !isTurned));
    }

    /** A column's name in a mapping: its letters; in a turned sheet, the number of the row that it was. */
    public String columnName(int column) {
        return isTurned ? String.valueOf(column + 1) : CellAddress.letters(column);
    }

    /** Rows as people name them; in a turned sheet, the columns that they were. */
    public String rowNames(int first, int last) {
        var from = isTurned ? CellAddress.letters(first - 1) : String.valueOf(first);
        return first == last ? from : from + "–" + (isTurned ? CellAddress.letters(last - 1) : last);
    }

    /** The row in the file of a cell or a row; null if it has none there. */
    public Integer rowInFile(Integer row, Integer column) {
        return !isTurned ? row : column == null ? null : Integer.valueOf(column + 1);
    }

    /** The letters in the file of a cell's column; null if it has none there. */
    public String lettersInFile(Integer row, Integer column) {
        var place = !isTurned ? column : row == null ? null : Integer.valueOf(row - 1);
        return place == null ? null : CellAddress.letters(place);
    }

    /** The column of this name; -1 if there is none within the limits. */
    public int columnOf(String name) {
        return isTurned ? (name.matches("[0-9]{1,6}") ? Integer.parseInt(name) - 1 : -1) : CellAddress.column(name);
    }

    /** The row with a number; empty if it has no cells. */
    public Optional<SheetRow> row(int number) {
        var wanted = new SheetRow(number, false, Collections.emptySortedMap());
        var place = Collections.binarySearch(rows, wanted, Comparator.comparingInt(SheetRow::number));
        return place < 0 ? Optional.empty() : Optional.of(rows.get(place));
    }

    /** The number of columns up to the last one with a cell. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().lastKey() + 1).max().orElse(0);
    }
}
