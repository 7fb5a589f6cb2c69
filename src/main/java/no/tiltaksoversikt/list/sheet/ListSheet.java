package no.tiltaksoversikt.list.sheet;

import java.util.List;
import java.util.Set;

/**
 * A sheet of a workbook, or all of a CSV file.
 *
 * @param name empty for CSV
 * @param rows those that are not empty, as far as they were read
 * @param isCut whether there are more rows than are read
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

    /** The column that letters name, from 0; -1 where they name none that is read. */
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

    /** One more than the last column that holds anything. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().lastKey() + 1).max().orElse(0);
    }
}
