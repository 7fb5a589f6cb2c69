package no.tiltaksoversikt.list.sheet;

import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** Limits on the size of a list. */
public final class ListLimits {

    /** The file as it is sent. */
    public static final int MEBIBYTES = 10;

    /** All parts of a workbook, unpacked. */
    static final long UNPACKED_BYTES = 100L * 1024 * 1024;

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

    private ListLimits() {}

    /** {@code what} is the end of a text's key. */
    public static Problem tooLarge(String what) {
        return new Problem(ProblemType.LIST_TOO_LARGE).with("what", Text.of("list", "too-large." + what));
    }
}
