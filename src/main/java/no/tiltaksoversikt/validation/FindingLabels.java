package no.tiltaksoversikt.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable.ExpectedType;
import no.tiltaksoversikt.validation.rule.Finding;

/** A finding's arguments in words and labels, for people who have not seen field names and codes. */
public final class FindingLabels {

    private static final Text LABEL = Text.of("validation", "label");

    private FindingLabels() {}

    /** The words for a finding's arguments; {@code name} is what the answer is called. */
    public static Map<String, String> of(Finding finding, String name, Questionnaire questionnaire, Language language) {
        var labels = new HashMap<String, String>();
        labels.put("field", name);
        questionnaire.named(finding.field()).ifPresent(field -> finding.arguments()
                .forEach((argument, value) -> {
                    var codes = value instanceof List<?> list ? list : List.of(value);
                    if (codes.stream().allMatch(code -> questionnaire.offers(field, String.valueOf(code)))) {
                        labels.put(
                                argument,
                                codes.stream()
                                        .flatMap(code -> questionnaire.option(field, String.valueOf(code)).stream())
                                        .map(option -> quoted(option.name().in(language), language))
                                        .collect(Collectors.joining(", ")));
                    }
                }));
        return labels;
    }

    /** A label within a message. */
    public static String quoted(String label, Language language) {
        return LABEL.in(language, Map.of("label", label));
    }

    /** A finding's arguments in words of one language; {@code usual} is used for those that the finding lacks. */
    static Map<String, String> words(Finding finding, Map<String, String> usual, Language language) {
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
