package no.tiltaksoversikt.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Companion;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * A column of the template.
 *
 * @param name the field's name, {@code reference} or {@code acknowledgements}
 * @param field null for those two
 * @param heading unique in the sheet
 * @param when the condition on which the question is asked; null if it always is
 */
record TemplateColumn(String name, AnswerField field, String heading, String help, boolean isMandatory, String when) {

    static final Text REFERENCE = Text.of("list", "template.reference");
    private static final Text REFERENCE_HELP = Text.of("list", "template.reference-help");
    static final Text REASONS = Text.of("list", "template.reasons");
    private static final Text REASONS_HELP = Text.of("list", "template.reasons-help");
    private static final Text WHEN = Text.of("list", "template.when");

    /** The columns, in the questionnaire's order. */
    static List<TemplateColumn> of(Questionnaire questionnaire, Language language) {
        var columns = new ArrayList<TemplateColumn>();
        columns.add(new TemplateColumn(
                ListMapping.REFERENCE, null, REFERENCE.in(language), REFERENCE_HELP.in(language), true, null));
        for (var question : questionnaire.questions()) {
            question.answerField().ifPresent(field -> {
                columns.add(ofQuestion(questionnaire, question, field, language));
                question.companions().forEach(companion -> columns.add(ofCompanion(companion, language)));
                question.specification().ifPresent(text -> columns.add(ofText(question, text, language)));
            });
        }
        columns.add(new TemplateColumn(
                ListMapping.ACKNOWLEDGEMENTS, null, REASONS.in(language), REASONS_HELP.in(language), false, null));
        return told(columns);
    }

    private static TemplateColumn ofQuestion(
            Questionnaire questionnaire, Question question, AnswerField field, Language language) {
        var condition = question.condition();
        var when = condition == null
                ? null
                : questionnaire
                        .named(condition.field())
                        .flatMap(other -> questionnaire
                                .questionFor(other)
                                .map(asked -> when(
                                        asked,
                                        condition.anyOf().stream()
                                                .map(code -> label(questionnaire, other, code, language))
                                                .collect(Collectors.joining(", ")),
                                        language)))
                        .orElse(null);
        return new TemplateColumn(
                field.jsonName(),
                field,
                question.text().in(language),
                question.help() == null ? "" : question.help().in(language),
                question.mandatory(),
                when);
    }

    private static TemplateColumn ofCompanion(Companion companion, Language language) {
        return new TemplateColumn(
                companion.field(),
                companion.answerField(),
                companion.text().in(language),
                companion.help() == null ? "" : companion.help().in(language),
                false,
                null);
    }

    private static TemplateColumn ofText(Question question, AnswerField text, Language language) {
        var options = question.options().stream()
                .filter(option -> option.has(Mark.SPECIFY))
                .map(option -> option.label().in(language))
                .collect(Collectors.joining(", "));
        return new TemplateColumn(
                text.jsonName(),
                text,
                question.specify().text().in(language),
                "",
                false,
                when(question, options, language));
    }

    private static String when(Question question, String answers, Language language) {
        return WHEN.in(language, java.util.Map.of("question", question.text().in(language), "answers", answers));
    }

    static String label(Questionnaire questionnaire, AnswerField field, String code, Language language) {
        return questionnaire
                .option(field, code)
                .map(option -> option.label().in(language))
                .orElse(code);
    }

    /** Adds the field's name to headings that would otherwise be equal. */
    private static List<TemplateColumn> told(List<TemplateColumn> columns) {
        var uses = columns.stream().collect(Collectors.groupingBy(TemplateColumn::heading, Collectors.counting()));
        return columns.stream()
                .map(column -> uses.get(column.heading()) == 1
                        ? column
                        : new TemplateColumn(
                                column.name(),
                                column.field(),
                                column.heading() + " (" + column.name() + ")",
                                column.help(),
                                column.isMandatory(),
                                column.when()))
                .toList();
    }
}
