package no.tiltaksoversikt.validation.personal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.NormalText;

/** Finds numbers in free text that identify a person. Most texts are dismissed quickly for lack of digits. */
public final class PersonalNumbers {

    // A telephone number has eight digits, an identity number eleven.
    private static final int FEWEST_DIGITS = 8;

    // Beyond every question's limit. Longer texts are refused anyway, and scanning megabytes would cost all callers.
    private static final int SCANNED = 8000;

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");

    private PersonalNumbers() {}

    public static boolean isIn(String text) {
        var scanned = text.length() > SCANNED ? text.substring(0, SCANNED) : text;
        if (!hasRunOfDigits(scanned)) {
            return false;
        }
        var visible = plain(NormalText.replaceInvisible(scanned, ""));
        // A soft hyphen may also separate the groups of a telephone number.
        return IdentityNumber.isIn(visible)
                || PhoneNumber.isIn(visible)
                || PhoneNumber.isIn(plain(NormalText.replaceInvisible(scanned, " ")));
    }

    /** The text with ASCII digits, spaces and hyphens, also in place of full-width forms. */
    private static String plain(String text) {
        var composed = NormalText.compose(text, Normalizer.Form.NFKC);
        var letters = new StringBuilder(composed.length());
        composed.codePoints()
                .forEach(letter -> letters.appendCodePoint(
                        Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return DASHES.matcher(SPACES.matcher(letters).replaceAll(" ")).replaceAll("-");
    }

    /** Whether there are eight digits without a letter in between. */
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
