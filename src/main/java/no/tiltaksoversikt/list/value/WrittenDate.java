package no.tiltaksoversikt.list.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.NormalText;

/** A date as people write it: day, month (as a number or a word) and year, or the other way round. */
final class WrittenDate {

    private static final int LONGEST = 40;
    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;
    private static final int MONTHS = 12;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("((?:19|2[0-9])[0-9]{2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{1,2})(?:[t ][0-9:.]+z?)?");
    private static final Pattern YEAR_FIRST_CLOSE = Pattern.compile("((?:19|2[0-9])[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[-./ ]+([0-9]{1,2})[-./ ]+([0-9]{4}|[0-9]{2})");
    private static final Pattern NAMED =
            Pattern.compile("([0-9]{1,2})\\.? ?(?:of )?(\\pL{3,9})\\.?,? ([0-9]{4}|[0-9]{2})");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\pL{3,9})\\.? ([0-9]{1,2})\\.?,? ([0-9]{4})");

    private WrittenDate() {}

    /** The date of a text; empty if it is none, or ambiguous. */
    static Optional<LocalDate> of(String text) {
        var key = NormalText.key(text);
        return key.length() > LONGEST
                ? Optional.empty()
                : yearFirst(key).or(() -> dayFirst(key)).or(() -> named(key));
    }

    private static Optional<LocalDate> yearFirst(String text) {
        var found = YEAR_FIRST.matcher(text);
        var close = YEAR_FIRST_CLOSE.matcher(text);
        if (found.matches()) {
            return day(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        }
        return close.matches()
                ? day(number(close.group(1)), number(close.group(2)), number(close.group(3)))
                : Optional.empty();
    }

    /** Day before month, as in Norway, unless only the American order gives a date. */
    private static Optional<LocalDate> dayFirst(String text) {
        var found = DAY_FIRST.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var year = year(found.group(3));
        var first = number(found.group(1));
        var second = number(found.group(2));
        return second > MONTHS ? day(year, first, second) : day(year, second, first);
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
        return found.matches() && condition.test(number(found.group(1)), number(found.group(2)));
    }

    private static Optional<LocalDate> named(String text) {
        var found = NAMED.matcher(text);
        if (found.matches()) {
            return ListWords.month(found.group(2))
                    .flatMap(month -> day(year(found.group(3)), month, number(found.group(1))));
        }
        var american = NAMED_FIRST.matcher(text);
        return american.matches()
                ? ListWords.month(american.group(1))
                        .flatMap(month -> day(year(american.group(3)), month, number(american.group(2))))
                : Optional.empty();
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
