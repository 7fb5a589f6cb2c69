package no.tiltaksoversikt.edition.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as an answer: RFC 3339's full-date, in this millennium, so that a mistyped year shows. */
public final class AnswerDate {

    /** The same in ECMA-262 and in Java; how long each month is is left to the format. */
    public static final String PATTERN = "^2[0-9]{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private AnswerDate() {}

    /** The day that a text names; empty where it names none. */
    public static Optional<LocalDate> parse(String text) {
        if (!COMPILED.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
