package no.tiltaksoversikt.organisation;

import java.util.regex.Pattern;

/** Organisation numbers: eight digits and a control digit, as Brønnøysundregistrene describe them. */
final class OrganisationNumber {

    static final String PATTERN = "^[0-9]{9}$";

    private static final Pattern DIGITS = Pattern.compile(PATTERN);
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    private OrganisationNumber() {}

    static boolean isValid(String number) {
        if (number == null || !DIGITS.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return (MODULUS - sum % MODULUS) % MODULUS == Character.digit(number.charAt(WEIGHTS.length), 10);
    }
}
