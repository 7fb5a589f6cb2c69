package no.tiltaksoversikt.list.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import no.tiltaksoversikt.list.sheet.SheetCell.Kind;
import no.tiltaksoversikt.list.sheet.SheetCell.Look;

/** The number of a cell. Workbooks store doubles, which are inexact beyond 15 digits. */
final class CellNumber {

    private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_UP);
    private static final int MOST_DIGITS = 30;
    private static final int LONGEST = 400;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);

    /** 29 February 1900, which never was, but which Excel counts. */
    private static final int LEAP_BUG = 60;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(24 * 60 * 60L);

    private CellNumber() {}

    /** The cell of a stored number; a text if it is none. */
    static SheetCell of(String stored, Kind kind, NumberFormat format, boolean is1904, boolean isSum) {
        if (stored.length() > LONGEST) {
            throw ListLimits.tooLarge("cell");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(stored.strip()).round(TYPED);
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return new SheetCell(Kind.TEXT, stored, isSum);
        }
        if (number.scale() > MOST_DIGITS || number.precision() - (long) number.scale() > MOST_DIGITS) {
            return new SheetCell(Kind.TEXT, stored.strip(), isSum);
        }
        if (kind == Kind.DATE && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return new SheetCell(Kind.DATE, time(number, is1904), isSum);
        }
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        var isPlain = kind != Kind.NUMBER || format == null;
        return new SheetCell(
                kind == Kind.DATE ? Kind.NUMBER : kind,
                plain.toPlainString(),
                isSum,
                isPlain ? null : format.shape(plain),
                format != null && format.hides(plain) ? Look.HIDDEN : Look.PLAIN);
    }

    static LocalDate day(long number, boolean is1904) {
        return is1904 ? DAY_0_OF_1904.plusDays(number) : DAY_0.plusDays(number < LEAP_BUG ? number + 1 : number);
    }

    private static String time(BigDecimal serial, boolean is1904) {
        var days = serial.longValue();
        var seconds = serial.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var time = LocalDateTime.of(day(days, is1904), LocalTime.MIDNIGHT)
                .plusSeconds(seconds)
                .truncatedTo(ChronoUnit.MINUTES);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
