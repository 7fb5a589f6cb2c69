package no.tiltaksoversikt.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.body.ExpectedType;
import no.tiltaksoversikt.validation.rule.Finding;

/** A finding's arguments in words of one language. */
final class FindingWords {

    private FindingWords() {}

    /** {@code usual} is used for arguments that the finding lacks. */
    static Map<String, String> of(Finding finding, Map<String, String> usual, Language language) {
        var words = new HashMap<>(usual);
        words.put("field", finding.field());
        finding.arguments().forEach((name, value) -> words.put(name, word(name, value, language)));
        return words;
    }

    private static String word(String name, Object value, Language language) {
        if (name.equals("expected")) {
            return ExpectedType.valueOf((String) value).words().in(language);
        }
        if (value instanceof Number number) {
            return language.grouped(number.longValue());
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
