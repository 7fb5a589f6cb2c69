package no.tiltaksoversikt.list.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A cell that is not empty.
 *
 * @param text a number as JSON writes it (for a percentage, a hundredth of the number shown), a date or time in ISO 8601, true
 *     or false, the name of an error, otherwise the text itself
 * @param isSum whether the cell is a formula that adds up others; its value is the stored one
 * @param shape what a reader sees of a number; null if it is the text
 * @param look whether a reader takes the cell for empty
 */
public record SheetCell(Kind kind, String text, boolean isSum, Shape shape, Look look) {

    /**
     * A number as its format shows it.
     *
     * @param shown with its texts and zeros, not grouped, and rounded unless thousands are left out
     * @param words the texts alone, such as a unit or a currency
     * @param zeros how many powers of ten smaller the number is shown
     * @param decimals how many the format shows at most
     */
    public record Shape(String shown, String words, int zeros, int decimals) {}

    public SheetCell(Kind kind, String text, boolean isSum) {
        this(kind, text, isSum, null, Look.PLAIN);
    }

    /** What stands in a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        DATE,
        BOOLEAN,
        /** An error, or a formula without a stored value. */
        ERROR
    }

    /** Whether a reader sees the cell's text as it is. */
    public enum Look {
        PLAIN,
        /** Struck out, or with other text that is. */
        STRUCK,
        /** Not shown, because of its format. */
        HIDDEN
    }

    /** Characters of no width, which come with texts from web pages. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\u2060\\ufeff]");

    private static final int PERCENT_SHIFT = 2;

    /** Days from 2003 to 2091, as spreadsheets count them. */
    private static final Pattern SERIAL = Pattern.compile("3[89][0-9]{3}|[4-6][0-9]{4}");

    /** A text without characters that nobody sees. */
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    SheetCell looking(Look other) {
        return new SheetCell(kind, text, isSum, shape, other);
    }

    /** A cell with a text. */
    public static SheetCell of(String text) {
        return new SheetCell(Kind.TEXT, text, false);
    }

    /** The day of a number that has lost its format, in this century; empty for other texts. */
    public static Optional<LocalDate> day(String text) {
        return SERIAL.matcher(text).matches()
                ? Optional.of(CellNumber.day(Integer.parseInt(text), false))
                : Optional.empty();
    }

    /** The text as the spreadsheet shows it. */
    public String shown() {
        return shape != null ? shape.shown() : kind == Kind.PERCENT ? percent().toPlainString() + " %" : text;
    }

    /** The number before the per cent sign. */
    public BigDecimal percent() {
        return new BigDecimal(text).movePointRight(PERCENT_SHIFT).stripTrailingZeros();
    }
}
