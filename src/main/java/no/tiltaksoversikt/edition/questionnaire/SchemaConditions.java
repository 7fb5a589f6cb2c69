package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;

/** The errors that rules about several answers report, as if/then of JSON Schema. A test keeps them in step with the rules. */
final class SchemaConditions {

    private final Questionnaire questionnaire;
    private final ArrayNode conditions = JsonNodeFactory.instance.arrayNode();

    private SchemaConditions(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static ArrayNode of(Questionnaire questionnaire) {
        var all = new SchemaConditions(questionnaire);
        all.exemption();
        all.conditions();
        all.specifications();
        all.exclusive();
        return all.conditions;
    }

    private void exemption() {
        if (asks(AnswerField.PUBLISHABLE, AnswerField.EXEMPTION_BASIS)) {
            when(AnswerField.PUBLISHABLE, object().set("const", BooleanNode.FALSE))
                    .set("then", requires(AnswerField.EXEMPTION_BASIS));
        }
        if (asks(AnswerField.EXEMPT_ANSWERS, AnswerField.EXEMPTION_BASIS)) {
            when(AnswerField.EXEMPT_ANSWERS, filledList()).set("then", requires(AnswerField.EXEMPTION_BASIS));
        }
    }

    /** A question whose condition is met must be answered; only errors are covered, not warnings. */
    private void conditions() {
        for (var question : questionnaire.questions()) {
            var condition = question.condition();
            if (condition == null) {
                continue;
            }
            var field = question.answerField().orElseThrow();
            var on = questionnaire.named(condition.field()).orElseThrow();
            when(on, anyOf(on, condition.anyOf())).set("then", requires(field));
            if (!field.equals(AnswerField.KS_DIALOGUE)) {
                missingUnless(condition, field);
            }
        }
    }

    /** A question is not asked either if the one that it depends on is not. */
    private void missingUnless(Questionnaire.Condition condition, AnswerField field) {
        var on = questionnaire.named(condition.field()).orElseThrow();
        var isMet = has(on, anyOf(on, condition.anyOf())).set("required", names(on));
        var unless = conditions.addObject();
        unless.putObject("if").set("not", isMet);
        unless.set("then", isMissing(field));
        questionnaire
                .questionFor(on)
                .map(Questionnaire.Question::condition)
                .ifPresent(further -> missingUnless(further, field));
    }

    /** The answer is one of some codes, or contains one of them. */
    private static ObjectNode anyOf(AnswerField field, List<String> codes) {
        if (field.type() == AnswerField.Type.BOOLEAN) {
            var values = object();
            codes.forEach(code -> values.withArray("enum").add(Boolean.parseBoolean(code)));
            return values;
        }
        return field.isList()
                ? object().put("type", "array").set("contains", SchemaValues.withCodes(object(), codes))
                : SchemaValues.withCodes(object(), codes);
    }

    private void specifications() {
        for (var question : questionnaire.questions()) {
            if (question.specify() != null) {
                var field = question.answerField().orElseThrow();
                var text = question.specification().orElseThrow();
                questionnaire.marked(field, Mark.SPECIFY).forEach(code -> when(field, anyOf(field, List.of(code)))
                        .set("then", requires(text)));
            }
        }
    }

    private void exclusive() {
        for (var field : questionnaire.fields()) {
            questionnaire.marked(field, Mark.EXCLUSIVE).forEach(code -> when(field, anyOf(field, List.of(code)))
                    .set("then", has(field, object().put("maxItems", 1))));
        }
    }

    private boolean asks(AnswerField... fields) {
        return List.of(fields).stream().allMatch(questionnaire::asks);
    }

    private ObjectNode when(AnswerField field, ObjectNode schema) {
        var condition = conditions.addObject();
        condition.set("if", has(field, schema).set("required", names(field)));
        return condition;
    }

    /** The field is present and not blank. */
    private static ObjectNode requires(AnswerField field) {
        var given = object();
        if (field.isList()) {
            given = filledList();
        } else if (field.type() == AnswerField.Type.BOOLEAN) {
            given.put("type", "boolean");
        } else if (field.isNumber()) {
            given.put("type", "integer");
        } else {
            given.put("type", "string").put("pattern", SchemaValues.NOT_BLANK);
        }
        return has(field, given).set("required", names(field));
    }

    private static ObjectNode filledList() {
        return object().put("type", "array").set("contains", SchemaValues.pattern(SchemaValues.NOT_BLANK));
    }

    /** The field is absent, null, blank or empty. */
    private static ObjectNode isMissing(AnswerField field) {
        var missing = object();
        missing.putArray("type").add("null").add("string").add("array");
        missing.put("pattern", SchemaValues.BLANK);
        missing.putObject("items").put("type", "string").put("pattern", SchemaValues.BLANK);
        return has(field, missing);
    }

    private static ObjectNode has(AnswerField field, ObjectNode schema) {
        var object = object();
        object.putObject("properties").set(field.jsonName(), schema);
        return object;
    }

    private static ArrayNode names(AnswerField field) {
        return JsonNodeFactory.instance.arrayNode().add(field.jsonName());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
