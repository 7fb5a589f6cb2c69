package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Companion;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Condition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;

/** When a question is put, as expressions of Altinn: what the reporting rules demand and refuse answers by. */
final class FormConditions {


    private final Questionnaire questionnaire;

    FormConditions(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * When the question is put; empty where always. A question that depends on one that isn't put either isn't put, though
     * the hidden answer may still be there.
     */
    Optional<JsonNode> put(Question question) {
        var all = new ArrayList<JsonNode>();
        collect(question, all, new HashSet<>());
        return all.isEmpty() ? Optional.empty() : Optional.of(Expressions.allOf(all));
    }

    /** When the text that goes with an option such as OTHER is asked for. */
    JsonNode specified(Question question) {
        var all = new ArrayList<JsonNode>();
        collect(question, all, new HashSet<>());
        var field = question.answerField().orElseThrow();
        all.add(Expressions.anyOf(questionnaire.marked(field, Mark.SPECIFY).stream()
                .<JsonNode>map(code -> chosen(field, code))
                .toList()));
        return Expressions.allOf(all);
    }

    /** When a companion is asked for; empty where always. */
    Optional<JsonNode> put(Question question, Companion companion) {
        // Single answers are exempt where the measure isn't, and that they are puts the question for the legal basis.
        if (companion.answerField().equals(AnswerField.EXEMPT_ANSWERS)) {
            return questionnaire.asks(AnswerField.PUBLISHABLE)
                    ? Optional.of(Expressions.isTrue(path(AnswerField.PUBLISHABLE)))
                    : Optional.empty();
        }
        return put(question);
    }

    private void collect(Question question, List<JsonNode> all, Set<Integer> seen) {
        if (question.answerField().filter(AnswerField.EXEMPTION_BASIS::equals).isPresent()) {
            exempt().ifPresent(all::add);
        }
        var condition = question.condition();
        if (condition == null || !seen.add(question.number())) {
            return;
        }
        questionnaire.named(condition.field()).ifPresent(field -> {
            collect(questionnaire.questionFor(field).orElseThrow(), all, seen);
            all.add(anyChosen(field, condition));
        });
    }

    /** The measure or some of its answers are exempt; empty where that can't be known. */
    private Optional<JsonNode> exempt() {
        if (!questionnaire.asks(AnswerField.PUBLISHABLE)) {
            return Optional.empty();
        }
        var measure = Expressions.isFalse(path(AnswerField.PUBLISHABLE));
        return Optional.of(
                questionnaire.asks(AnswerField.EXEMPT_ANSWERS)
                        ? Expressions.anyOf(List.of(measure, someAnswers()))
                        : measure);
    }

    /** Asked only of a measure that isn't exempt itself; an answer from before it was counts for nothing. */
    private static JsonNode someAnswers() {
        return Expressions.allOf(List.of(
                Expressions.isTrue(path(AnswerField.PUBLISHABLE)),
                Expressions.isLongerThan(Expressions.value(path(AnswerField.EXEMPT_ANSWERS)), 0)));
    }

    private static String path(AnswerField field) {
        return FormModel.path(field.jsonName());
    }

    private static JsonNode anyChosen(AnswerField field, Condition condition) {
        return Expressions.anyOf(
                condition.anyOf().stream().map(code -> chosen(field, code)).toList());
    }

    private static JsonNode chosen(AnswerField field, String code) {
        var path = path(field);
        return switch (field.type()) {
            case BOOLEAN -> code.equals("true") ? Expressions.isTrue(path) : Expressions.isFalse(path);
            case CODES, NAMES -> Expressions.hasCode(path, code);
            case TEXT, EMAIL, AMOUNT, INTEGER, CODE, TEXTS, DATE -> Expressions.isText(path, code);
        };
    }
}
