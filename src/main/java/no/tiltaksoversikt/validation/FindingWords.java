package no.tiltaksoversikt.validation;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.body.ExpectedType;
import no.tiltaksoversikt.validation.rule.Finding;

/** A finding's arguments as words of one language. */
final class FindingWords {

    // Four digits are read at a glance; from five on they are grouped, as the catalogue's own texts do.
    private static final long GROUPED_FROM = 10_000;

    private FindingWords() {}

    static Map<String, String> of(Finding finding, Language language) {
        var words = new HashMap<String, String>();
        words.put("field", finding.field());
        finding.arguments().forEach((name, value) -> words.put(name, word(name, value, language)));
        return words;
    }

    private static String word(String name, Object value, Language language) {
        if (name.equals("expected")) {
            return ExpectedType.valueOf((String) value).words().in(language);
        }
        if (value instanceof Number number) {
            return number(number.longValue(), language);
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static String number(long number, Language language) {
        if (Math.abs(number) < GROUPED_FROM) {
            return Long.toString(number);
        }
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.EN ? ',' : ' ');
        return new DecimalFormat("#,##0", symbols).format(number);
    }
}
