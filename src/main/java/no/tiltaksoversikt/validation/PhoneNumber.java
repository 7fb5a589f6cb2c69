package no.tiltaksoversikt.validation;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.regex.Pattern;

/** Telephone numbers, Norwegian ones without a prefix too, told from the other numbers that public measures abound in. */
final class PhoneNumber {

    private static final int FEWEST_DIGITS = 8;

    // Bounds the work on a text full of numbers that are nearly telephone numbers.
    private static final int MAX_TRIES = 50;

    private static final String DAY = "(0[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(0[1-9]|1[0-2])";
    private static final String YEAR = "(19|20)[0-9]{2}";

    /** Amounts, dates and case numbers: 40 000 000, 20191231, 2019-12-31, 31.12.2019, 2019–2021, 2019/1234. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("[0-9]{1,3}([ .\\u00a0\\u202f][0-9]{3})+"
            + "|" + YEAR + "([-./]?)" + MONTH + "\\2" + DAY
            + "|" + DAY + "[-./ ]" + MONTH + "[-./ ]" + YEAR
            + "|" + YEAR + " ?[-–—/] ?[0-9]+");

    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("(?i)^[\\s\\u00a0]*(kr\\b|kroner|krone\\b|nok\\b|mill|mrd|,-|millard)");
    private static final Pattern AMOUNT_BEFORE = Pattern.compile("(?i)\\b(kr\\.?|kroner|nok)[\\s\\u00a0]*$");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private PhoneNumber() {}

    static boolean isIn(String text) {
        var withoutLinks = ADDRESS.matcher(text).replaceAll(" ");
        var matches = PhoneNumberUtil.getInstance().findNumbers(withoutLinks, "NO", Leniency.VALID, MAX_TRIES);
        for (var match : matches) {
            if (isPhone(withoutLinks, match)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPhone(String text, PhoneNumberMatch match) {
        var number = match.rawString();
        if (number.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return false;
        }
        return number.startsWith("+")
                || !(OTHER_NUMBER.matcher(number).matches()
                        || AMOUNT_AFTER.matcher(text.substring(match.end())).find()
                        || AMOUNT_BEFORE
                                .matcher(text.substring(0, match.start()))
                                .find());
    }
}
