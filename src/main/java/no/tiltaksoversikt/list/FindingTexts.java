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
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
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

    private static final Text WRONG = Text.of("list", "wrong-type.message");

    /** What answers that were not understood should be, as the ends of texts' keys. */
    private static final Map<AnswerField.Type, String> EXPECTED = Map.of(
            AnswerField.Type.AMOUNT, "amount",
            AnswerField.Type.INTEGER, "number",
            AnswerField.Type.DATE, "date",
            AnswerField.Type.BOOLEAN, "flag");

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

    private static String heading(Place at) {
        return at == null ? null : at.heading();
    }

    /** What the rules say of an answer that was not understood, in terms of the cell and of what a list may have there. */
    FindingView inTermsOfCell(FindingView finding) {
        var at = measures.place(finding.pointer());
        var heading = heading(at);
        var field = asked.named(field(finding.pointer()));
        if (heading == null || field.isEmpty()) {
            return finding;
        }
        var written = at.sheet()
                .sheet()
                .row(at.row())
                .flatMap(row -> Optional.ofNullable(at.sheet().cell(row, at.column())))
                .map(SheetCell::shown);
        // A text that may say who somebody is is not repeated.
        if (written.filter(text -> text.indexOf('@') < 0 && !PersonalNumbers.isIn(text))
                .isEmpty()) {
            return finding;
        }
        var words = new HashMap<String, Object>();
        words.put("written", ShortText.of(written.get().strip(), SHOWN));
        words.put("field", FindingLabels.quoted(heading, language));
        if (finding.rule().equals("unknown-code")) {
            words.put("options", options(field.get()));
            words.put("question", question(field.get().jsonName()));
            var isTicked = ListWords.affirmed(written.get()).isPresent();
            var kind = !measures.isTick(at) ? "answer" : isTicked ? "several" : "tick";
            return finding.saying(
                    Text.of("list", "unknown-code." + kind).in(language, words),
                    Text.of("list", "unknown-code." + kind + "-fix").in(language));
        }
        var expected =
                finding.rule().equals("wrong-type") ? EXPECTED.get(field.get().type()) : null;
        if (expected == null) {
            return finding;
        }
        words.put("expected", Text.of("list", "wrong-type." + expected));
        return finding.saying(
                WRONG.in(language, words),
                Text.of("list", "wrong-type." + expected + "-fix").in(language));
    }

    private static String field(String pointer) {
        var steps = pointer.split("/", -1);
        return steps.length > FIELD ? steps[FIELD] : "";
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
