package no.tiltaksoversikt.altinn.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Text;

/** The code lists of a form. */
final class CodeLists {

    /** One choice of a list. */
    record Choice(String value, Text label) {}

    private CodeLists() {}

    /**
     * The lists by name, each with its choices in order: one for every question with options, named for its field, and those
     * of the form itself.
     *
     * @param acknowledgeable the rules that a reason can be given for
     */
    static Map<String, List<Choice>> of(
            Questionnaire questionnaire, Map<String, Text> acknowledgeable, FormWords words) {
        var lists = new LinkedHashMap<String, List<Choice>>();
        lists.put(
                FormModel.NOTHING_TO_REPORT,
                List.of(
                        new Choice("false", words.of("nothingToReport.false")),
                        new Choice("true", words.of("nothingToReport.true"))));
        for (var question : questionnaire.questions()) {
            if (!question.derived() && !question.options().isEmpty()) {
                lists.put(
                        question.field(),
                        question.options().stream()
                                .map(option -> new Choice(option.code(), option.label()))
                                .toList());
            }
        }
        questionnaire.fields().stream()
                .filter(field -> field.type() == AnswerField.Type.NAMES)
                .forEach(field -> lists.put(field.jsonName(), answers(questionnaire, field)));
        var rules = new ArrayList<Choice>();
        acknowledgeable.forEach((id, when) -> rules.add(new Choice(id, when)));
        lists.put(FormModel.RULE, rules);
        return lists;
    }

    /** Answers to choose among, by the words of their questions. */
    private static List<Choice> answers(Questionnaire questionnaire, AnswerField names) {
        return questionnaire.codes(names).stream()
                .map(name -> new Choice(
                        name, words(questionnaire, questionnaire.named(name).orElseThrow())))
                .toList();
    }

    private static Text words(Questionnaire questionnaire, AnswerField field) {
        var question = questionnaire.questionFor(field).orElseThrow();
        return question.field().equals(field.jsonName())
                ? FormTexts.numbered(question)
                : question.specify().text();
    }
}
