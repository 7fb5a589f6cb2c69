package no.tiltaksoversikt.list.sheet;

import java.math.BigDecimal;

/**
 * A cell that is not empty.
 *
 * @param text what stands in it: a number as JSON has it (of a percentage, its hundredth part), a day or a time in the form of
 *     ISO 8601, true or false, a spreadsheet's name of an error, else the text as it is
 * @param isSum whether it is a formula that adds up others; its value is the one that was stored with it
 */
public record SheetCell(Kind kind, String text, boolean isSum) {

    /** What stands in a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        BOOLEAN,
        /** Also a formula that no value is stored with. */
        ERROR
    }

    private static final int PERCENT_SHIFT = 2;

    /** A cell with a text. */
    public static SheetCell of(String text) {
        return new SheetCell(Kind.TEXT, text, false);
    }

    /** As a reader sees it. */
    public String shown() {
        return kind == Kind.PERCENT ? percent().toPlainString() + " %" : text;
    }

    /** Of a percentage: its number before the sign. */
    public BigDecimal percent() {
        return new BigDecimal(text).movePointRight(PERCENT_SHIFT).stripTrailingZeros();
    }
}
