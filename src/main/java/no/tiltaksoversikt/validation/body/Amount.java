package no.tiltaksoversikt.validation.body;

import java.math.BigDecimal;

/**
 * A JSON number as whole kroner. JSON has one kind of number (RFC 8259 section 6), so 1.0 and 1e6 are whole.
 *
 * @param value 0 unless the number is WHOLE
 */
record Amount(Kind kind, long value) {

    enum Kind {
        WHOLE,
        FRACTION,
        /** Larger than a long. */
        TOO_LARGE,
        /** Smaller than a long. */
        TOO_SMALL
    }

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(Long.MIN_VALUE);

    static Amount of(String number) {
        try {
            return of(new BigDecimal(number), number);
        } catch (NumberFormatException exponentTooLong) {
            return number.contains("e-") || number.contains("E-") ? new Amount(Kind.FRACTION, 0) : beyond(number);
        }
    }

    private static Amount of(BigDecimal decimal, String number) {
        // Scale first: stripping the zeros of 10e2147483647 overflows it.
        if (decimal.signum() != 0
                && decimal.scale() > 0
                && decimal.stripTrailingZeros().scale() > 0) {
            return new Amount(Kind.FRACTION, 0);
        }
        return decimal.compareTo(LARGEST) > 0 || decimal.compareTo(SMALLEST) < 0
                ? beyond(number)
                : new Amount(Kind.WHOLE, decimal.signum() == 0 ? 0 : decimal.longValueExact());
    }

    private static Amount beyond(String number) {
        return new Amount(number.startsWith("-") ? Kind.TOO_SMALL : Kind.TOO_LARGE, 0);
    }
}
