package no.tiltaksoversikt.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Reads values of query parameters. The framework's own conversion would answer an invalid value with 404. */
public final class Parameters {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(Z|[+-][0-9]{2}:[0-9]{2})");

    private Parameters() {}

    /** A date as YYYY-MM-DD; empty where the parameter is not given. */
    public static Optional<LocalDate> date(String name, String value) {
        return Optional.ofNullable(value).map(it -> date(it).orElseThrow(() -> invalid(name, "YYYY-MM-DD")));
    }

    /** An RFC 3339 date; empty if the text is none. Java also accepts years that the database cannot store. */
    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** An RFC 3339 time; empty where the parameter is not given. */
    public static Optional<Instant> time(String name, String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            if (TIME.matcher(value).matches()) {
                return Optional.of(OffsetDateTime.parse(value).toInstant());
            }
        } catch (DateTimeParseException noSuchTime) {
            // Answered below, like a text that is no time at all.
        }
        throw invalid(name, "YYYY-MM-DDThh:mm:ssZ");
    }

    /** A year; empty where the parameter is not given. */
    public static Optional<Integer> year(String name, String value) {
        if (value != null && !value.matches("[0-9]{4}")) {
            throw invalid(name, "YYYY");
        }
        return Optional.ofNullable(value).map(Integer::valueOf);
    }

    /** A whole number within bounds; empty where the parameter is not given. */
    public static Optional<Integer> number(String name, String value, int smallest, int largest) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= smallest && number <= largest) {
                return Optional.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, like a number out of range.
        }
        throw invalid(name, largest == Integer.MAX_VALUE ? "≥ " + smallest : smallest + "–" + largest);
    }

    /** true or false; empty where the parameter is not given. */
    public static Optional<Boolean> flag(String name, String value) {
        if (value != null && !value.matches("true|false")) {
            throw invalid(name, "true, false");
        }
        return Optional.ofNullable(value).map(Boolean::valueOf);
    }

    /** An enum constant in lower case; empty where the parameter is not given. */
    public static <E extends Enum<E>> Optional<E> word(String name, String value, Class<E> type) {
        var constants = type.getEnumConstants();
        return Optional.ofNullable(value).map(it -> Arrays.stream(constants)
                .filter(constant -> wordOf(constant).equals(it))
                .findFirst()
                .orElseThrow(() -> invalid(
                        name, Arrays.stream(constants).map(Parameters::wordOf).collect(Collectors.joining(", ")))));
    }

    /** A UUID in a path; empty if the text is not one in its usual form. */
    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The problem of a parameter with an invalid value. */
    public static Problem invalid(String name, String expected) {
        return new Problem(ProblemType.INVALID_PARAMETER).with("name", name).with("expected", expected);
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
