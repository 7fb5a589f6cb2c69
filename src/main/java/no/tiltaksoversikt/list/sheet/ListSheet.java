package no.tiltaksoversikt.list.sheet;

import java.util.List;
import java.util.Set;

/**
 * A sheet of a workbook, or a whole CSV file.
 *
 * @param name empty for CSV
 * @param rows the rows that are not empty, up to the limit
 * @param isCut whether there are more rows
 */
public record ListSheet(
        String name,
        boolean isHidden,
        List<SheetRow> rows,
        boolean isCut,
        Set<Integer> hiddenColumns,
        List<MergedCells> merged) {

    private static final int LETTERS = 26;

    /** A column as spreadsheets call it: A, B, …, Z, AA. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** The column of these letters, from 0; -1 if they name none within the limits. */
    public static int column(String letters) {
        var column = 0;
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            if (letter < 'A' || letter > 'Z' || column > ListLimits.COLUMNS) {
                return -1;
            }
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column > ListLimits.COLUMNS ? -1 : column - 1;
    }

    /** The number of columns up to the last one with a cell. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().lastKey() + 1).max().orElse(0);
    }
}
