package no.tiltaksoversikt.list;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.reading.ListMeasures;
import no.tiltaksoversikt.list.reading.ReadingFinding;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.FindingLabels;
import no.tiltaksoversikt.validation.ValidationReportView.FindingView;
import no.tiltaksoversikt.validation.personal.PersonalNumbers;
import no.tiltaksoversikt.validation.rule.Finding;

/** Names what findings are about as people know it: by the list's headings, and the labels of questions and options. */
final class FindingTexts {

    private static final int SHOWN = 60;

    private static final int LONGEST_QUESTION = 100;

    /** The place of the answer's name in a pointer: "/measures/0/phase". */
    private static final int FIELD = 3;

    private static final Text UNKNOWN = Text.of("list", "unknown-code.message");
    private static final Text UNKNOWN_FIX = Text.of("list", "unknown-code.fix");
    private static final Text NO_TICK = Text.of("list", "unknown-code.tick");
    private static final Text NO_TICK_FIX = Text.of("list", "unknown-code.tick-fix");
    private static final Text SEVERAL = Text.of("list", "unknown-code.several");
    private static final Text SEVERAL_FIX = Text.of("list", "unknown-code.several-fix");
    private static final Text WRONG = Text.of("list", "wrong-type.message");
    private static final Text AMOUNT = Text.of("list", "wrong-type.amount");
    private static final Text AMOUNT_FIX = Text.of("list", "wrong-type.amount-fix");
    private static final Text NUMBER = Text.of("list", "wrong-type.number");
    private static final Text NUMBER_FIX = Text.of("list", "wrong-type.number-fix");
    private static final Text DATE = Text.of("list", "wrong-type.date");
    private static final Text DATE_FIX = Text.of("list", "wrong-type.date-fix");
    private static final Text FLAG = Text.of("list", "wrong-type.flag");
    private static final Text FLAG_FIX = Text.of("list", "wrong-type.flag-fix");

    private final Questionnaire asked;
    private final ListMeasures measures;
    private final Language language;

    FindingTexts(Questionnaire asked, ListMeasures measures, Language language) {
        this.asked = asked;
        this.measures = measures;
        this.language = language;
    }

    /** A finding's arguments. */
    Map<String, String> words(Finding finding) {
        var at = measures.place(finding.pointer());
        var heading = heading(at);
        return FindingLabels.of(
                finding,
                FindingLabels.quoted(heading == null ? name(finding.field()) : heading, language),
                asked,
                language);
    }

    private static String heading(ListMeasures.Place at) {
        return at == null || at.column() == null ? null : at.sheet().header().shown(at.column());
    }

    /** What the rules say of an answer that was not understood, in terms of the cell and of what a list may have there. */
    Said said(FindingView finding) {
        var own = new Said(finding.message(), finding.fix());
        var at = measures.place(finding.pointer());
        var heading = heading(at);
        var field = heading == null ? Optional.<AnswerField>empty() : asked.named(field(finding.pointer()));
        var written = heading == null
                ? Optional.<String>empty()
                : at.sheet()
                        .sheet()
                        .row(at.row())
                        .flatMap(row -> Optional.ofNullable(at.sheet().cell(row, at.column())))
                        .map(SheetCell::shown);
        if (field.isEmpty() || written.filter(text -> !isPersonal(text)).isEmpty()) {
            return own;
        }
        var words = new HashMap<String, Object>();
        words.put("written", ShortText.of(written.get().strip(), SHOWN));
        words.put("field", FindingLabels.quoted(heading, language));
        return switch (finding.rule()) {
            case "unknown-code" -> {
                words.put("options", options(field.get()));
                words.put("question", question(field.get().jsonName()));
                if (!measures.isTick(at)) {
                    yield said(UNKNOWN, UNKNOWN_FIX, words);
                }
                yield ListWords.affirmed(written.get()).isPresent()
                        ? said(SEVERAL, SEVERAL_FIX, words)
                        : said(NO_TICK, NO_TICK_FIX, words);
            }
            case "wrong-type" ->
                switch (field.get().type()) {
                    case AMOUNT -> wrong(AMOUNT, AMOUNT_FIX, words);
                    case INTEGER -> wrong(NUMBER, NUMBER_FIX, words);
                    case DATE -> wrong(DATE, DATE_FIX, words);
                    case BOOLEAN -> wrong(FLAG, FLAG_FIX, words);
                    case TEXT, TEXTS, EMAIL, CODE, CODES, NAMES -> own;
                };
            default -> own;
        };
    }

    /** A finding's message and what to do. */
    record Said(String message, String fix) {}

    private Said wrong(Text expected, Text fix, Map<String, Object> words) {
        words.put("expected", expected);
        return said(WRONG, fix, words);
    }

    private Said said(Text message, Text fix, Map<String, Object> words) {
        return new Said(message.in(language, words), fix.in(language));
    }

    private static String field(String pointer) {
        var steps = pointer.split("/", -1);
        return steps.length > FIELD ? steps[FIELD] : "";
    }

    /** Whether a text may say who somebody is, so that it is not repeated. */
    private static boolean isPersonal(String text) {
        return text.indexOf('@') >= 0 || PersonalNumbers.isIn(text);
    }

    private String options(AnswerField field) {
        return asked.codes(field).stream()
                .map(code -> FindingLabels.quoted(
                        asked.option(field, code)
                                .map(option -> option.name().in(language))
                                .orElseGet(() -> name(code)),
                        language))
                .collect(Collectors.joining(", "));
    }

    /** The question's short label, quoted; what the findings on a column are about. */
    String question(String field) {
        return field == null ? "" : FindingLabels.quoted(ShortText.of(name(field), LONGEST_QUESTION), language);
    }

    private String name(String field) {
        return switch (field) {
            case ListMapping.REFERENCE -> TemplateColumn.REFERENCE.in(language);
            case "rule", "reason", ListMapping.ACKNOWLEDGEMENTS -> TemplateColumn.REASONS.in(language);
            default ->
                asked.named(field)
                        .flatMap(named -> asked.questionFor(named).map(question -> question.nameOf(field)))
                        .map(text -> text.in(language))
                        .orElse(field);
        };
    }

    /** What a cell was read as, by the option's label if it is one. */
    String label(ReadingFinding finding) {
        return Optional.ofNullable(finding.field())
                .filter(any -> finding.read() != null)
                .flatMap(asked::named)
                .flatMap(field -> asked.option(field, finding.read()))
                .map(option -> option.name().in(language))
                .orElse(finding.read());
    }
}
