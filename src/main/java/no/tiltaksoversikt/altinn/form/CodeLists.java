package no.tiltaksoversikt.altinn.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.altinn.form.CodeList.Choice;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Text;

/** The code lists of a form: one for every question with options, named for its field, and those of the form itself. */
final class CodeLists {

    private final Map<String, CodeList> byId = new LinkedHashMap<>();

    private CodeLists() {}

    /** The lists with the rules that a reason can be given for. */
    static CodeLists of(Questionnaire questionnaire, Map<String, Text> acknowledgeable, FormWords words) {
        var lists = new CodeLists();
        lists.add(
                FormModel.NOTHING_TO_REPORT,
                List.of(
                        new Choice("false", words.of("nothingToReport.false")),
                        new Choice("true", words.of("nothingToReport.true"))));
        for (var question : questionnaire.questions()) {
            if (!question.derived() && !question.options().isEmpty()) {
                lists.add(
                        question.field(),
                        question.options().stream()
                                .map(option -> new Choice(option.code(), option.label()))
                                .toList());
            }
        }
        questionnaire.fields().stream()
                .filter(field -> field.type() == AnswerField.Type.NAMES)
                .forEach(field -> lists.add(field.jsonName(), answers(questionnaire, field)));
        var rules = new ArrayList<Choice>();
        acknowledgeable.forEach((id, when) -> rules.add(new Choice(id, when)));
        lists.add(FormModel.RULE, rules);
        return lists;
    }

    /** Answers to choose among, by the words of their questions. */
    private static List<Choice> answers(Questionnaire questionnaire, AnswerField names) {
        return questionnaire.codes(names).stream()
                .map(name -> new Choice(
                        name, words(questionnaire, AnswerField.named(name).orElseThrow())))
                .toList();
    }

    private static Text words(Questionnaire questionnaire, AnswerField field) {
        var question = questionnaire.questionFor(field).orElseThrow();
        return question.field().equals(field.jsonName())
                ? FormTexts.numbered(question)
                : question.specify().text();
    }

    private void add(String id, List<Choice> choices) {
        byId.put(id, new CodeList(id, List.copyOf(choices)));
    }

    Optional<CodeList> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<CodeList> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The lists' names, in order. */
    Collection<String> ids() {
        return Collections.unmodifiableCollection(byId.keySet());
    }
}
