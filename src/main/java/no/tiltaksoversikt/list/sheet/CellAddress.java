package no.tiltaksoversikt.list.sheet;

/** The names that spreadsheets give to columns and cells: A, AA7. */
final class CellAddress {

    private static final int LETTERS = 26;

    private CellAddress() {}

    /** A column as spreadsheets call it: A, B, …, Z, AA. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** The column of these letters, from 0; -1 if they name none within the limits. */
    static int column(String letters) {
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

    /** The column of a cell's address. */
    static int columnIn(String address) {
        return column(address.replaceAll("[^A-Z]", ""));
    }

    /** The row of a cell's address; 0 if it has none. */
    static int rowIn(String address) {
        var digits = address.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }
}
