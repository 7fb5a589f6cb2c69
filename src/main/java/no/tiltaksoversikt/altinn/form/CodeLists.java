package no.tiltaksoversikt.altinn.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.altinn.data.FormExtras;
import no.tiltaksoversikt.altinn.data.ShortNames;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The code lists of a form. */
final class CodeLists {

    /** One choice of a list. */
    record Choice(String value, Text label) {}

    private CodeLists() {}

    /**
     * The lists by name, each with its choices in order. A question's list has the name of its field.
     *
     * @param acknowledgeable the rules that can be acknowledged with a reason
     */
    static Map<String, List<Choice>> of(Questionnaire questionnaire, Map<String, Text> acknowledgeable) {
        var lists = new LinkedHashMap<String, List<Choice>>();
        lists.put(FormModel.NOTHING_TO_REPORT, choices("nothingToReport.", Stream.of("false", "true")));
        lists.put(
                FormExtras.LANGUAGE,
                choices("language.", Arrays.stream(Language.values()).map(Language::tag)));
        if (questionnaire.asks(AnswerField.EXEMPT_ANSWERS)) {
            lists.put(FormExtras.EXEMPT_SOME, choices("exemptSome.", Stream.of("false", "true")));
        }
        for (var question : questionnaire.questions()) {
            if (question.derived()) {
                continue;
            }
            if (!question.options().isEmpty()) {
                lists.put(
                        question.field(),
                        question.options().stream()
                                .map(option -> new Choice(option.code(), option.label()))
                                .toList());
            } else if (question.answerField().orElseThrow().type() == AnswerField.Type.BOOLEAN) {
                lists.put(
                        question.field(),
                        List.of(
                                new Choice("true", Text.of("statistics", "flag.true")),
                                new Choice("false", Text.of("statistics", "flag.false"))));
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

    private static List<Choice> choices(String prefix, Stream<String> values) {
        return values.map(value -> new Choice(value, Text.of("form", prefix + value)))
                .toList();
    }

    /** A list of fields, each with its short name. */
    private static List<Choice> answers(Questionnaire questionnaire, AnswerField names) {
        return questionnaire.codes(names).stream()
                .map(name -> new Choice(name, ShortNames.of(questionnaire, name)))
                .toList();
    }
}
