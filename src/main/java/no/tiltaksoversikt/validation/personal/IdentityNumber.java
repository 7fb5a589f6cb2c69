package no.tiltaksoversikt.validation.personal;

import java.util.Set;

/**
 * Norwegian national identity numbers: a birth date ddmmyy, three digits and two control digits (mod 11). D-numbers add 40 to
 * the day; synthetic test numbers add 40, 65 or 80 to the month.
 */
final class IdentityNumber {

    private static final int LENGTH = 11;

    /** The groups of digits are separated by one of these, after the date's parts or before the control digits. */
    private static final String SEPARATORS = " .-/\n";

    private static final Set<Integer> ENDS_OF_GROUPS = Set.of(2, 4, 6, 9, LENGTH);

    private static final String SINGLE_DIGITS = "1".repeat(LENGTH);

    /** A bank account number: 1234.56.78901. */
    private static final String ACCOUNT = "425";

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int MODULUS = 11;
    private static final int D_NUMBER = 40;

    private IdentityNumber() {}

    /** The text must have plain digits, spaces and line breaks, and no invisible characters. */
    static boolean isIn(String text) {
        var groups = new DigitGroups(text);
        for (var first = 0; first < groups.count(); first++) {
            var last = groups.lastOf(first, LENGTH);
            if (last >= 0
                    && groups.areSeparatedBy(SEPARATORS, 1, first, last)
                    && isGroupedAsOne(groups, first, last)
                    // Nor are they part of a longer number, such as a decimal, a version or an object identifier.
                    && !isDigitBeside(groups, first, last, ".,/:")
                    && isValid(groups.digits(first, last))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroupedAsOne(DigitGroups groups, int first, int last) {
        var shape = groups.shape(first, last);
        if (shape.equals(SINGLE_DIGITS)) {
            return !isDigitBeside(groups, first, last, " ");
        }
        if (shape.equals(ACCOUNT) && groups.areSeparatedBy(" .", 1, first, last)) {
            return false;
        }
        var digits = 0;
        for (var group = first; group <= last; group++) {
            digits += groups.length(group);
            if (!ENDS_OF_GROUPS.contains(digits)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigitBeside(DigitGroups groups, int first, int last, String separators) {
        var start = groups.start(first);
        var end = groups.end(last);
        return (separators.indexOf(groups.before(start, 1)) >= 0 && DigitGroups.isDigit(groups.before(start, 2)))
                || (separators.indexOf(groups.after(end, 0)) >= 0 && DigitGroups.isDigit(groups.after(end, 1)));
    }

    static boolean isValid(String digits) {
        return hasControlDigits(digits, FIRST_WEIGHTS) && hasControlDigits(digits, SECOND_WEIGHTS) && hasDate(digits);
    }

    /** Whether the weighted sum, including the control digit with weight 1, is a multiple of 11. */
    private static boolean hasControlDigits(String digits, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % MODULUS == 0;
    }

    private static boolean hasDate(String digits) {
        var day = Integer.parseInt(digits.substring(0, 2));
        var month = month(Integer.parseInt(digits.substring(2, 4)));
        var birthday = day > D_NUMBER ? day - D_NUMBER : day;
        // The century is unknown here, so every fourth year counts as a leap year.
        var leapYear = Integer.parseInt(digits.substring(4, 6)) % 4 == 0;
        return month >= 1
                && month <= DAYS.length
                && birthday >= 1
                && birthday <= (month == 2 && !leapYear ? 28 : DAYS[month - 1]);
    }

    private static int month(int digits) {
        if (digits > 80) {
            return digits - 80;
        }
        if (digits > 65) {
            return digits - 65;
        }
        return digits > 40 ? digits - 40 : digits;
    }
}
