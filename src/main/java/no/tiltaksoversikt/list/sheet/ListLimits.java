package no.tiltaksoversikt.list.sheet;

import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** How large a list may be. */
public final class ListLimits {

    /** Of the file as it is sent. */
    public static final int MEBIBYTES = 10;

    /** Of a workbook's parts together, unpacked. */
    static final int UNPACKED_MEBIBYTES = 100;

    /** Of one sheet, without its empty rows. */
    public static final int ROWS = 10_000;

    /** What stands above the header and below the last measure is not counted. */
    static final int ROWS_KEPT = ROWS + 100;

    static final int COLUMNS = 1000;
    static final int SHEETS = 100;

    /** Parts of a workbook: a sheet has some, such as its comments and pictures. */
    static final int PARTS = 2000;

    /** As many characters as Excel has room for. */
    static final int CELL = 32_767;

    /** What a file may make us keep in all. */
    static final int CELLS = 500_000;

    static final int CHARACTERS = 20_000_000;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final Text TOO_MANY_ROWS = Text.of("list", "too-large.rows");
    private static final Text TOO_MUCH_UNPACKED = Text.of("list", "too-large.unpacked");
    private static final Text TOO_MANY_PARTS = Text.of("list", "too-large.parts");
    private static final Text TOO_LONG_CELL = Text.of("list", "too-large.cell");
    private static final Text TOO_MANY_CELLS = Text.of("list", "too-large.cells");

    private ListLimits() {}

    /** A problem 413 where the file is larger. */
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
