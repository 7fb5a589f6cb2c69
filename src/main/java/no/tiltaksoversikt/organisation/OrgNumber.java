package no.tiltaksoversikt.organisation;

/** Organisation numbers of Enhetsregisteret: eight digits and a control digit by modulus 11. */
public final class OrgNumber {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;

    private OrgNumber() {}

    /** Whether the text is nine digits of which the last is the right control digit. */
    public static boolean isValid(String text) {
        if (text == null || !text.matches("[0-9]{9}")) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(text.charAt(i), 10);
        }
        var control = (MODULUS - sum % MODULUS) % MODULUS;
        return control == Character.digit(text.charAt(WEIGHTS.length), 10);
    }
}
