package no.tiltaksoversikt.validation.personal;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Telephone numbers in texts with many other numbers of eight digits: amounts, counts, case numbers, CPV codes. Eight digits
 * alone are not enough. A country code is, as is a word such as <em>tlf.</em> before the number, or a grouping that only
 * telephone numbers have (22 33 44 55, 912 34 567). The number must also be in an assigned range.
 */
final class PhoneNumber {

    private static final int DIGITS = 8;
    private static final int NORWAY = 47;
    private static final int ITALY = 39;
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    // Limits the work on texts full of near matches.
    private static final int MAX_TRIES = 20;

    private static final String SEPARATED = "(?:[ .\\-/\n]{0,2}+[0-9])";

    /** With a country code: +47 22 33 44 55, (+47) 22334455, 0047 912 34 567, +46 8 508 290 00. */
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+ ?|00 ?(?=47))(?:47\\)?[ \n]?(?:\\(0\\))?"
            + SEPARATED + "{8}|(?!47)[1-9]" + SEPARATED + "{7,13})(?![0-9])");

    private static final Set<String> GROUPED = Set.of("2222", "323");
    private static final Set<String> WRITTEN = Set.of("2222", "323", "8", "44", "233", "332");

    private static final Pattern DATE =
            Pattern.compile("(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}|(?:19|20)[0-9]{6}");

    /** Series that nobody has yet are numbers, too, where a text says so. */
    private static final Pattern SUBSCRIBER = Pattern.compile("[2-9][0-9]{7}");

    private static final String ROUND = "0000";

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    private final DigitGroups groups;
    private final String text;
    private int tries;

    private PhoneNumber(DigitGroups groups) {
        this.groups = groups;
        this.text = groups.text();
    }

    /** The text must have plain digits and spaces, and no invisible characters. */
    static boolean isIn(String text) {
        var withoutLinks = text.contains("://") ? ADDRESS.matcher(text).replaceAll(" ") : text;
        // Some write the country code as an area code.
        return new PhoneNumber(new DigitGroups(withoutLinks.replace("(047)", "+47"))).isFound();
    }

    private boolean isFound() {
        for (var group = 0; group < groups.count() && tries < MAX_TRIES; group++) {
            if (isInternational(group) || isNational(group)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInternational(int group) {
        var start = startOfCountryCode(group);
        if (start < 0) {
            return false;
        }
        var number = INTERNATIONAL.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!number.lookingAt() || new NumberContext(text, start, number.end()).isAmount()) {
            return false;
        }
        tries++;
        var digits = digits(number.group());
        return isAssignedAbroad(text.charAt(start) == '+' ? digits : digits.substring(2));
    }

    /** Where a plus or 00 before a country code stands; -1 if this group has none. */
    private int startOfCountryCode(int group) {
        var start = groups.start(group);
        var plus = groups.before(start, 1) == ' ' ? 2 : 1;
        if (groups.before(start, plus) == '+') {
            return DigitGroups.isDigit(groups.before(start, plus + 1)) ? -1 : start - plus;
        }
        return text.startsWith("00", start) && !Character.isLetter(groups.before(start, 1)) ? start : -1;
    }

    private boolean isNational(int group) {
        var start = groups.start(group);
        if (Character.isLetter(groups.before(start, 1))) {
            return false;
        }
        if (text.startsWith("47", start)) {
            if (groups.length(group) == 2 && groups.after(start, 2) == ' ' && isEight(start, group + 1)) {
                return true;
            }
            if (groups.length(group) == 2 + DIGITS) {
                return isEvident(start, group, group, "")
                        && isAssigned(NORWAY, groups.digits(group, group).substring(2));
            }
        }
        return isEight(start, group);
    }

    /** Whether eight digits from this group on are a telephone number. The place before them may be that of 47. */
    private boolean isEight(int start, int first) {
        if (first == groups.count() || groups.before(groups.start(first) + 1, 1) < '2') {
            return false;
        }
        var last = groups.lastOf(first, DIGITS);
        if (last < 0
                || !groups.areSeparatedBy(" .-\n", 2, first, last)
                || text.substring(start, groups.end(last)).contains("\n\n")
                || !isEvident(start, first, last, groups.shape(first, last))) {
            return false;
        }
        tries++;
        var digits = groups.digits(first, last);
        return isAssigned(NORWAY, digits)
                || (new NumberContext(text, start, groups.end(last)).followsPhoneWord()
                        && !DATE.matcher(digits).matches());
    }

    private boolean isEvident(int start, int first, int last, String shape) {
        var end = groups.end(last);
        var between = text.substring(groups.start(first), end);
        var isOneLine = between.indexOf('\n') < 0;
        var isGrouped = GROUPED.contains(shape) && isOneLine;
        var context = new NumberContext(text, start, end);
        if (Character.isLetter(groups.after(end, 0))
                || goesOn(start, end, isGrouped && between.indexOf(' ') > 0)
                || context.isAmount()) {
            return false;
        }
        if (context.followsPhoneWord()) {
            return WRITTEN.contains(shape) || groups.areSeparatedBy(" \n", 1, first, last);
        }
        if (!WRITTEN.contains(shape)
                || context.followsOtherWord()
                || (!isGrouped && between.endsWith(ROUND) && context.mayCount())) {
            return false;
        }
        return (isGrouped && between.indexOf('-') < 0)
                || (!shape.equals("233")
                        && context.followsContactWord()
                        && !DATE.matcher(groups.digits(first, last)).matches());
    }

    /**
     * Whether the digits are part of a longer number or name: 1 22 33 44 55, ABC-91234567, 23/12345678. Two numbers may stand
     * side by side: 22 33 44 55/912 34 567.
     */
    private boolean goesOn(int start, int end, boolean mayBeTwo) {
        var before = groups.before(start, 1);
        var beforeThat = groups.before(start, 2);
        var after = groups.after(end, 0);
        var afterThat = groups.after(end, 1);
        return (DigitGroups.isDigit(beforeThat) && " .,-/:".indexOf(before) >= 0 && !(mayBeTwo && before == '/'))
                || (Character.isLetter(beforeThat) && "-/_".indexOf(before) >= 0)
                || (DigitGroups.isDigit(afterThat) && " .,-/:_".indexOf(after) >= 0 && !(mayBeTwo && after == '/'))
                || (Character.isLetter(afterThat) && "-/_".indexOf(after) >= 0);
    }

    private static String digits(String number) {
        return NO_DIGIT.matcher(number.replace("(0)", "")).replaceAll("");
    }

    /** Whether the digits after a plus or 00 are a country code and a number there. The library's parser is slower. */
    private static boolean isAssignedAbroad(String digits) {
        for (var length = 1; length <= LONGEST_COUNTRY_CODE; length++) {
            var country = Integer.parseInt(digits.substring(0, length));
            if (NUMBERS.getSupportedCallingCodes().contains(country)) {
                var number = digits.substring(length);
                return country == NORWAY ? SUBSCRIBER.matcher(number).matches() : isAssigned(country, number);
            }
        }
        return false;
    }

    private static boolean isAssigned(int country, String digits) {
        return NUMBERS.isValidNumber(new Phonenumber.PhoneNumber()
                .setCountryCode(country)
                .setNationalNumber(Long.parseLong(digits))
                .setItalianLeadingZero(country == ITALY && digits.startsWith("0")));
    }
}
