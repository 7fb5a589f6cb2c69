package no.tiltaksoversikt.review.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.review.correction.AnswerJson;
import no.tiltaksoversikt.review.finding.ReviewItem.Group;

/** Puts findings into words of one language, with the edition's names of phases. */
final class ReviewItemWording {

    private static final int RATIO_DIGITS = 3;
    private static final Map<String, Text> FIELDS = Map.of(
            "totalCost", Text.of("review", "amount.totalCost"),
            "currentYearBudget", Text.of("review", "amount.currentYearBudget"));
    private static final Text IN_PHASE = Text.of("review", "in-phase");
    private static final Text IN_MINISTRY = Text.of("review", "in-ministry");

    private final Questionnaire questionnaire;
    private final Language language;

    ReviewItemWording(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
    }

    /** The description of a check's finding. */
    String what(ReviewCheck check, ReviewItem finding) {
        var words = new HashMap<String, Object>();
        Optional.ofNullable(finding.field()).ifPresent(name -> words.put("field", field(name)));
        Optional.ofNullable(finding.since()).ifPresent(year -> words.put("since", year));
        words.put("value", word(AnswerJson.read(finding.value())));
        words.put("before", word(AnswerJson.read(finding.before())));
        ratio(finding).ifPresent(ratio -> words.put("ratio", number(ratio)));
        return Stream.concat(
                        Stream.of(check.what().in(language, words)),
                        finding.groups().stream().map(this::group))
                .collect(Collectors.joining(" "));
    }

    private String field(String name) {
        var known = FIELDS.get(name);
        return known != null
                ? known.in(language)
                : questionnaire
                        .named(name)
                        .flatMap(questionnaire::questionFor)
                        .map(question -> language.quoted(question.text().in(language)))
                        .orElse(name);
    }

    /** The ratio of the answer to the one before; empty if it is no amount or there was none. */
    static Optional<BigDecimal> ratio(ReviewItem finding) {
        var value = AnswerJson.read(finding.value());
        var before = AnswerJson.read(finding.before());
        if (value == null || before == null || !value.isNumber() || before.asLong() == 0) {
            return Optional.empty();
        }
        var ratio = value.decimalValue().divide(before.decimalValue(), new MathContext(RATIO_DIGITS));
        return Optional.of(new BigDecimal(ratio.stripTrailingZeros().toPlainString()));
    }

    private String group(Group group) {
        return switch (group.by()) {
            case PHASE -> group(IN_PHASE, label(group.code()), group);
            case MINISTRY -> group(IN_MINISTRY, group.code(), group);
        };
    }

    private String group(Text text, String name, Group group) {
        return text.in(
                language,
                Map.of(
                        "size", number(BigDecimal.valueOf(group.size())),
                        "name", name,
                        "median", number(group.median()),
                        "score", number(group.score())));
    }

    private String word(JsonNode value) {
        if (value == null) {
            return "–";
        }
        return value.isNumber() ? number(value.decimalValue()) : label(value.asText());
    }

    private String label(String phase) {
        return questionnaire.questionFor(AnswerField.PHASE).stream()
                .flatMap(question -> question.options().stream())
                .filter(option -> option.code().equals(phase))
                .map(option -> language.quoted(option.label().in(language)))
                .findFirst()
                .orElse(phase);
    }

    private String number(BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.EN ? ',' : '\u00a0');
        symbols.setDecimalSeparator(language == Language.EN ? '.' : ',');
        symbols.setMinusSign('−');
        var format = new DecimalFormat("#,##0.############", symbols);
        return format.format(number);
    }
}
