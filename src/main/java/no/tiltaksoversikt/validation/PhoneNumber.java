package no.tiltaksoversikt.validation;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.regex.Pattern;

/** Telephone numbers, Norwegian ones without a prefix too, told from the other numbers that public measures abound in. */
final class PhoneNumber {

    private static final int FEWEST_DIGITS = 8;

    // Bounds the work on a text full of numbers that are nearly telephone numbers.
    private static final int MAX_TRIES = 20;

    // "kroner" and the spaces before a number.
    private static final int LOOKED_BACK = 10;

    /** At least eight digits with little in between; the possessive quantifiers keep the matching off the stack. */
    private static final Pattern RUN = Pattern.compile("[+(]{0,2}[0-9](?:[ ().\\-–—/\\u00a0\\u202f]{0,3}+[0-9]){7,}+");

    private static final String DAY = "(?:0[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)[0-9]{2}";

    /** Amounts, dates and case numbers: 40 000 000, 20191231, 2019-12-31, 31.12.2019, 2019–2021, 2019/1234. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("[0-9]{1,3}(?:[ .\\u00a0\\u202f][0-9]{3})+"
            + "|" + YEAR + "([-./]?)" + MONTH + "\\1" + DAY
            + "|" + DAY + "[-./ ]?" + MONTH + "[-./ ]?" + YEAR
            + "|" + YEAR + " ?[-–—/] ?[0-9]+");

    private static final Pattern AMOUNT_AFTER =
            Pattern.compile("(?i)[\\s\\u00a0]*(kr\\b|kroner|krone\\b|nok\\b|mill|mrd|,-)");
    private static final Pattern AMOUNT_BEFORE = Pattern.compile("(?i)\\b(kr\\.?|kroner|nok)[\\s\\u00a0]*$");
    /** The digits go on to the left, or are part of a name such as ABC-91234567. */
    private static final Pattern PART_OF_ANOTHER = Pattern.compile("(?:[0-9][.,]|\\p{L}-|[\\p{L}0-9])$");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private PhoneNumber() {}

    /** Sorts out the other numbers first, since asking the library about one takes as long as all the other rules. */
    static boolean isIn(String text) {
        var withoutLinks = ADDRESS.matcher(text).replaceAll(" ");
        var runs = RUN.matcher(withoutLinks);
        var tries = 0;
        while (tries < MAX_TRIES && runs.find()) {
            if (!isOtherNumber(withoutLinks, runs.start(), runs.end())) {
                tries++;
                if (isInRun(withoutLinks, runs.start(), runs.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInRun(String text, int start, int end) {
        // A letter right beside the digits tells the library that they are part of something else.
        var from = Math.max(0, start - 1);
        var run = text.substring(from, Math.min(text.length(), end + 1));
        for (var match : PhoneNumberUtil.getInstance().findNumbers(run, "NO", Leniency.VALID, MAX_TRIES)) {
            var digits = match.rawString().chars().filter(Character::isDigit).count();
            if (digits >= FEWEST_DIGITS && !isOtherNumber(text, from + match.start(), from + match.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOtherNumber(String text, int start, int end) {
        if (text.charAt(start) == '+') {
            return false;
        }
        var before = text.substring(Math.max(0, start - LOOKED_BACK), start);
        return OTHER_NUMBER.matcher(text).region(start, end).matches()
                || AMOUNT_AFTER.matcher(text).region(end, text.length()).lookingAt()
                || AMOUNT_BEFORE.matcher(before).find()
                || PART_OF_ANOTHER.matcher(before).find();
    }
}
