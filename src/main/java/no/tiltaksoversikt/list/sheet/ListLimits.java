package no.tiltaksoversikt.list.sheet;

import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** Limits on the size of a list. */
public final class ListLimits {

    /** The file as it is sent. */
    public static final int MEBIBYTES = 10;

    /** All parts of a workbook, unpacked. */
    static final int UNPACKED_MEBIBYTES = 100;

    /** Rows of one sheet that are not empty. */
    public static final int ROWS = 10_000;

    /** Rows above the header and below the last measure do not count. */
    static final int ROWS_KEPT = ROWS + 100;

    static final int COLUMNS = 1000;
    static final int SHEETS = 100;

    /** Parts of a workbook. A sheet has several, for example for comments and pictures. */
    static final int PARTS = 2000;

    /** Characters of a cell; Excel has the same limit. */
    static final int CELL = 32_767;

    /** Cells of all sheets. */
    static final int CELLS = 500_000;

    static final int CHARACTERS = 20_000_000;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final Text TOO_MANY_ROWS = Text.of("list", "too-large.rows");
    private static final Text TOO_MUCH_UNPACKED = Text.of("list", "too-large.unpacked");
    private static final Text TOO_MANY_PARTS = Text.of("list", "too-large.parts");
    private static final Text TOO_LONG_CELL = Text.of("list", "too-large.cell");
    private static final Text TOO_MANY_CELLS = Text.of("list", "too-large.cells");

    private ListLimits() {}

    /** Throws a problem 413 if the file is too large. */
    static void check(byte[] file) {
        if (file.length > MEBIBYTES * MEBIBYTE) {
            throw new Problem(ProblemType.BODY_TOO_LARGE).with("limit", MEBIBYTES);
        }
    }

    static long unpackedBytes() {
        return (long) UNPACKED_MEBIBYTES * MEBIBYTE;
    }

    public static Problem tooManyRows() {
        return tooLarge(TOO_MANY_ROWS);
    }

    static Problem tooMuchUnpacked() {
        return tooLarge(TOO_MUCH_UNPACKED);
    }

    static Problem tooManyParts() {
        return tooLarge(TOO_MANY_PARTS);
    }

    static Problem tooLongCell() {
        return tooLarge(TOO_LONG_CELL);
    }

    static Problem tooManyCells() {
        return tooLarge(TOO_MANY_CELLS);
    }

    private static Problem tooLarge(Text what) {
        return new Problem(ProblemType.LIST_TOO_LARGE).with("what", what);
    }
}
