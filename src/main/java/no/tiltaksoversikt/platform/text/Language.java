package no.tiltaksoversikt.platform.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The languages that every text of the service exists in. Bokmål is the default. */
public enum Language {
    NB("nb"),
    NN("nn"),
    EN("en");

    private static final int LONGEST = 1000;
    private static final Pattern NAMED = Pattern.compile("^/(nb|nn|en)(?=[/?]|$)|[?&]lang=([a-z]{2})(?:&|$)");

    // Numbers of four digits are not grouped.
    private static final long GROUPED_FROM = 10_000;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** A number as running text has it. */
    public String grouped(long number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(this == EN ? ',' : ' ');
        symbols.setMinusSign('−');
        return new DecimalFormat(Math.abs(number) < GROUPED_FROM ? "0" : "#,##0", symbols).format(number);
    }

    /** A number in which no line ends. */
    public String unbroken(long number) {
        return grouped(number).replace(' ', '\u00a0');
    }

    /** A date as running text has it. */
    public String dated(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(this == EN ? "d MMMM yyyy" : "d. MMMM yyyy", locale()));
    }

    public String quoted(String words) {
        return this == EN ? "“" + words + "”" : "«" + words + "»";
    }

    /** A label as part of a sentence: in quotation marks if it is a question. */
    public String quotedIfQuestion(String label) {
        return label.endsWith("?") ? quoted(label) : label;
    }

    /** Phrases as running text lists them: with commas, and "and" before the last. */
    public String listed(List<String> phrases) {
        var last = phrases.size() - 1;
        return last < 1
                ? String.join("", phrases)
                : String.join(", ", phrases.subList(0, last)) + (this == EN ? " and " : " og ") + phrases.get(last);
    }

    /** The language in an address, otherwise the best match for the header. */
    public static Language asked(String address, String acceptLanguage) {
        return namedIn(address).orElseGet(() -> preferredIn(acceptLanguage));
    }

    /** The language in an address (path and query): its first segment or the parameter {@code lang}. */
    public static Optional<Language> namedIn(String address) {
        return Optional.of(address)
                .map(NAMED::matcher)
                .filter(Matcher::find)
                .flatMap(found -> tagged(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    /** The language with this tag. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The best match for an {@code Accept-Language} header (RFC 9110 section 12.5.4); bokmål where nothing matches. */
    public static Language preferredIn(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST) {
            return NB;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> ofRange(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(NB);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // RFC 9110 allows disregarding the header; a text in another language is better than a refusal.
            return NB;
        }
    }

    private static Optional<Language> ofRange(String range) {
        var end = range.indexOf('-');
        return switch (end < 0 ? range : range.substring(0, end)) {
            case "nb", "no" -> Optional.of(NB);
            case "nn" -> Optional.of(NN);
            case "en" -> Optional.of(EN);
            case "*" -> Optional.of(NB);
            default -> Optional.empty();
        };
    }
}
