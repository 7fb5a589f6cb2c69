package no.tiltaksoversikt.validation.personal;

import java.text.Normalizer;
import no.tiltaksoversikt.platform.text.NormalText;

/** Finds numbers in free text that identify a person. Most texts are dismissed quickly for lack of digits. */
public final class PersonalNumbers {

    // A telephone number has eight digits, an identity number eleven.
    private static final int FEWEST_DIGITS = 8;

    // Beyond every question's limit. Longer texts are refused anyway, and scanning megabytes would cost all callers.
    private static final int SCANNED = 8000;

    private static final char MINUS = '\u2212';

    private PersonalNumbers() {}

    public static boolean isIn(String text) {
        var scanned = text.length() > SCANNED ? text.substring(0, SCANNED) : text;
        if (!hasRunOfDigits(scanned)) {
            return false;
        }
        var visible = NormalText.replaceInvisible(scanned, "");
        var plain = plain(visible);
        return IdentityNumber.isIn(plain)
                || PhoneNumber.isIn(plain)
                // A soft hyphen may also separate the groups of a telephone number.
                || (visible.length() < scanned.length()
                        && PhoneNumber.isIn(plain(NormalText.replaceInvisible(scanned, " "))));
    }

    /** The text with ASCII digits, single spaces, line breaks and hyphens, also in place of full-width forms. */
    private static String plain(String text) {
        var composed = NormalText.compose(text.replace("\r\n", "\n"), Normalizer.Form.NFKC);
        var plain = new StringBuilder(composed.length());
        for (var i = 0; i < composed.length(); i++) {
            append(plain, composed.charAt(i));
        }
        return plain.toString();
    }

    private static void append(StringBuilder plain, char letter) {
        var last = plain.length() - 1;
        switch (Character.getType(letter)) {
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append((char) ('0' + Character.digit(letter, 10)));
            case Character.DASH_PUNCTUATION -> plain.append('-');
            default -> {
                if (letter == MINUS) {
                    plain.append('-');
                } else if (Character.isSpaceChar(letter) || Character.isWhitespace(letter)) {
                    var isBreak = letter != '\t' && Character.getType(letter) != Character.SPACE_SEPARATOR;
                    if (isBreak && last >= 0 && plain.charAt(last) == ' ') {
                        plain.setCharAt(last, '\n');
                    } else if (isBreak || last < 0 || !Character.isWhitespace(plain.charAt(last))) {
                        plain.append(isBreak ? '\n' : ' ');
                    }
                } else {
                    plain.append(letter);
                }
            }
        }
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
