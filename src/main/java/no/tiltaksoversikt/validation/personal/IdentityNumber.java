package no.tiltaksoversikt.validation.personal;

import java.util.regex.Pattern;

/**
 * Norwegian national identity numbers: a birth date ddmmyy, three digits and two control digits (mod 11). D-numbers add 40 to
 * the day; synthetic test numbers add 40, 65 or 80 to the month.
 */
final class IdentityNumber {

    /** Eleven digits, with or without separators between date, individual and control digits. */
    private static final Pattern CANDIDATE =
            Pattern.compile("(?<![0-9])([0-9]{2}S?[0-9]{2}S?[0-9]{2})S?([0-9]{3}S?[0-9]{2})(?![0-9])"
                    .replace("S", "[ .\\-/\\u00a0\\u2009\\u202f]"));

    /** The digits are part of a longer number, such as a decimal, a version or an object identifier. */
    private static final Pattern GOES_ON = Pattern.compile(".*[0-9][.,/:]|[.,/:][0-9].*");

    /** A bank account number: 1234.56.78901. */
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{4}[ .][0-9]{2}[ .][0-9]{5}");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int MODULUS = 11;
    private static final int D_NUMBER = 40;

    private IdentityNumber() {}

    static boolean isIn(String text) {
        var candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            var before = text.substring(Math.max(0, candidates.start() - 2), candidates.start());
            var after = text.substring(candidates.end(), Math.min(text.length(), candidates.end() + 2));
            if (!GOES_ON.matcher(before).matches()
                    && !GOES_ON.matcher(after).matches()
                    && !ACCOUNT.matcher(candidates.group()).matches()
                    && isValid(NO_DIGIT.matcher(candidates.group()).replaceAll(""))) {
                return true;
            }
        }
        return false;
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
