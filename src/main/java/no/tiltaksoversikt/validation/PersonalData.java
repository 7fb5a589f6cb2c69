package no.tiltaksoversikt.validation;

/** Numbers in free text that point at a person. Digits decide quickly that most texts have none. */
final class PersonalData {

    // A telephone number has eight digits, an identity number eleven.
    private static final int FEWEST_DIGITS = 8;

    // Beyond any limit of a question; such a text has to be shortened anyway, and scanning megabytes costs everyone.
    private static final int SCANNED = 8000;

    private PersonalData() {}

    static boolean isIn(String text) {
        var scanned = text.length() > SCANNED ? text.substring(0, SCANNED) : text;
        return hasRunOfDigits(scanned) && (IdentityNumber.isIn(scanned) || PhoneNumber.isIn(scanned));
    }

    /** Whether eight digits follow each other with no letter in between. */
    private static boolean hasRunOfDigits(String text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isDigit(character)) {
                digits++;
                if (digits == FEWEST_DIGITS) {
                    return true;
                }
            } else if (Character.isLetter(character)) {
                digits = 0;
            }
        }
        return false;
    }
}
