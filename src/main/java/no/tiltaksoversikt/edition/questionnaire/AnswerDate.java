package no.tiltaksoversikt.edition.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date as an answer: RFC 3339 full-date in the years 1900 to 2999, so that a mistyped year is rejected. */
public final class AnswerDate {

    /** Means the same in ECMA-262 and Java. The length of months is checked by the format. */
    public static final String PATTERN = "^(?:19|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private AnswerDate() {}

    /** The date of a text; empty if the text is no such date. */
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
