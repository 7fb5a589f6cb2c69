package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.tiltaksoversikt.altinn.data.FormExtras;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Companion;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Condition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;

/** The conditions for showing questions, as Altinn expressions. They agree with the reporting rules. */
final class FormConditions {

    private final Questionnaire questionnaire;

    FormConditions(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * When a question is shown; empty for always. A question that depends on a hidden one is hidden too, because a hidden
     * answer may still be stored.
     */
    Optional<JsonNode> shown(Question question) {
        var all = new ArrayList<JsonNode>();
        collect(question, all, new HashSet<>());
        return all.isEmpty() ? Optional.empty() : Optional.of(Expressions.allOf(all));
    }

    /** When the text field for an option such as OTHER is shown. */
    JsonNode specifyShown(Question question) {
        var all = new ArrayList<JsonNode>();
        collect(question, all, new HashSet<>());
        var field = question.answerField().orElseThrow();
        all.add(Expressions.anyOf(questionnaire.marked(field, Mark.SPECIFY).stream()
                .<JsonNode>map(code -> chosen(field, code))
                .toList()));
        return Expressions.allOf(all);
    }

    /** When a companion field is shown; empty for always. */
    Optional<JsonNode> shown(Question question, Companion companion) {
        // Exempt answers need a legal basis even where the measure itself is public.
        if (companion.answerField().equals(AnswerField.EXEMPT_ANSWERS)) {
            return Optional.of(Expressions.allOf(
                    Stream.concat(exemptSome().stream(), Stream.of(isSome())).toList()));
        }
        return shown(question);
    }

    /** When the question whether some answers are exempt is shown; empty for always. */
    Optional<JsonNode> exemptSome() {
        return questionnaire.asks(AnswerField.PUBLISHABLE)
                ? Optional.of(Expressions.is(path(AnswerField.PUBLISHABLE), true))
                : Optional.empty();
    }

    private static JsonNode isSome() {
        return Expressions.is(FormModel.path(FormExtras.EXEMPT_SOME), true);
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

    /** Whether the measure or one of its answers is exempt; empty where the questionnaire does not ask. */
    private Optional<JsonNode> exempt() {
        if (!questionnaire.asks(AnswerField.PUBLISHABLE)) {
            return Optional.empty();
        }
        var measure = Expressions.is(path(AnswerField.PUBLISHABLE), false);
        return Optional.of(
                questionnaire.asks(AnswerField.EXEMPT_ANSWERS)
                        ? Expressions.anyOf(List.of(measure, someAnswers()))
                        : measure);
    }

    /** Shown for public measures only. An answer given before the measure became exempt does not count. */
    private static JsonNode someAnswers() {
        return Expressions.allOf(List.of(
                Expressions.is(path(AnswerField.PUBLISHABLE), true),
                isSome(),
                Expressions.isNotEmpty(Expressions.value(path(AnswerField.EXEMPT_ANSWERS)))));
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
            case BOOLEAN -> Expressions.is(path, code.equals("true"));
            case CODES, NAMES -> Expressions.hasCode(path, code);
            case TEXT, EMAIL, AMOUNT, INTEGER, CODE, TEXTS, DATE -> Expressions.is(path, code);
        };
    }
}
