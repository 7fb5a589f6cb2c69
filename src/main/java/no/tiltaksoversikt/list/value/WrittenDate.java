package no.tiltaksoversikt.list.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.NormalText;

/** A date as people write it: day, month (as a number or a word) and year, or the other way round. */
final class WrittenDate {

    private static final int LONGEST = 40;
    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;
    private static final int MONTHS = 12;

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>[0-9]{1,2})[-./ ]+(?<month>[0-9]{1,2})[-./ ]+(?<year>[0-9]{4}|[0-9]{2})");

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?<year>(?:19|2[0-9])[0-9]{2})[-./ ](?<month>[0-9]{1,2})[-./ ](?<day>[0-9]{1,2})"
                    + "(?:[t ][0-9:.]+z?)?"),
            Pattern.compile("(?<year>(?:19|2[0-9])[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})"),
            DAY_FIRST,
            Pattern.compile("(?<day>[0-9]{1,2})\\.? ?(?:of )?(?<month>\\pL{3,9})\\.?,? (?<year>[0-9]{4}|[0-9]{2})"),
            Pattern.compile("(?<month>\\pL{3,9})\\.? (?<day>[0-9]{1,2})\\.?,? (?<year>[0-9]{4})"));

    private WrittenDate() {}

    /** The date of a text; empty if it is none, or ambiguous. */
    static Optional<LocalDate> of(String text) {
        var key = NormalText.key(text);
        return key.length() > LONGEST
                ? Optional.empty()
                : PATTERNS.stream()
                        .map(pattern -> pattern.matcher(key))
                        .filter(Matcher::matches)
                        .findFirst()
                        .flatMap(WrittenDate::of);
    }

    private static Optional<LocalDate> of(Matcher found) {
        var written = found.group("month");
        var month = Character.isLetter(written.charAt(0)) ? ListWords.month(written) : Optional.of(number(written));
        var day = number(found.group("day"));
        var year = year(found.group("year"));
        // Day before month, as in Norway, unless only the American order gives a date.
        return month.flatMap(
                it -> it > MONTHS && found.pattern().equals(DAY_FIRST) ? day(year, day, it) : day(year, it, day));
    }

    /** Whether a date can only have the month first. */
    static boolean isMonthFirst(String text) {
        return orders(text, (first, second) -> first <= MONTHS && second > MONTHS);
    }

    /** Whether a date may have the day or the month first. */
    static boolean isAmbiguous(String text) {
        return orders(text, (first, second) -> first <= MONTHS && second <= MONTHS && !first.equals(second));
    }

    private static boolean orders(String text, BiPredicate<Integer, Integer> condition) {
        var found = DAY_FIRST.matcher(text.length() > LONGEST ? "" : NormalText.key(text));
        return found.matches() && condition.test(number(found.group("day")), number(found.group("month")));
    }

    private static int year(String written) {
        var year = number(written);
        return year < CENTURY ? THIS_CENTURY + year : year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
