package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The rules about several answers that stop a submission, as if/then of JSON Schema. The rules themselves are code of
 * their own; a test keeps the two from parting.
 */
final class SchemaConditions {

    private static final String OTHER = "OTHER";
    private static final String NOT_RELEVANT = "NOT_RELEVANT";
    private static final String INVOLVES = "YES";
    private static final List<String> MUNICIPAL = List.of("OTHER_LEVELS", "OTHER_SECTORS_AND_LEVELS");

    private final Questionnaire questionnaire;
    private final ArrayNode conditions = JsonNodeFactory.instance.arrayNode();

    private SchemaConditions(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    static ArrayNode of(Questionnaire questionnaire) {
        var all = new SchemaConditions(questionnaire);
        all.exemption();
        all.involvement();
        all.specifications();
        all.notRelevant();
        return all.conditions;
    }

    private void exemption() {
        if (asks(AnswerField.PUBLISHABLE, AnswerField.EXEMPTION_BASIS)) {
            when(AnswerField.PUBLISHABLE, object().set("const", BooleanNode.FALSE))
                    .set("then", requires(AnswerField.EXEMPTION_BASIS));
        }
        if (asks(AnswerField.EXEMPT_ANSWERS, AnswerField.EXEMPTION_BASIS)) {
            when(AnswerField.EXEMPT_ANSWERS, object().put("type", "array").put("minItems", 1))
                    .set("then", requires(AnswerField.EXEMPTION_BASIS));
        }
    }

    private void involvement() {
        if (asks(AnswerField.INVOLVES_OTHERS, AnswerField.INVOLVED_PARTIES)) {
            when(AnswerField.INVOLVES_OTHERS, object().put("const", INVOLVES))
                    .set("then", requires(AnswerField.INVOLVED_PARTIES));
            var others = questionnaire.codes(AnswerField.INVOLVES_OTHERS).stream()
                    .filter(code -> !code.equals(INVOLVES))
                    .toList();
            when(AnswerField.INVOLVES_OTHERS, SchemaValues.withCodes(object(), others))
                    .set("then", has(AnswerField.INVOLVED_PARTIES, SchemaValues.pattern(SchemaValues.BLANK)));
        }
        if (asks(AnswerField.INVOLVED_PARTIES, AnswerField.KS_DIALOGUE)) {
            when(AnswerField.INVOLVED_PARTIES, SchemaValues.withCodes(object(), MUNICIPAL))
                    .set("then", requires(AnswerField.KS_DIALOGUE));
        }
    }

    private void specifications() {
        for (var question : questionnaire.questions()) {
            if (question.specify() != null) {
                when(question.answerField().orElseThrow(), containing(OTHER))
                        .set(
                                "then",
                                requires(AnswerField.named(question.specify().field())
                                        .orElseThrow()));
            }
        }
    }

    private void notRelevant() {
        if (asks(AnswerField.TECHNOLOGIES)) {
            when(AnswerField.TECHNOLOGIES, containing(NOT_RELEVANT))
                    .set("then", has(AnswerField.TECHNOLOGIES, object().put("maxItems", 1)));
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

    /** The field is there, and not blank. */
    private static ObjectNode requires(AnswerField field) {
        return has(field, object().put("type", "string").put("pattern", SchemaValues.NOT_BLANK))
                .set("required", names(field));
    }

    private static ObjectNode has(AnswerField field, ObjectNode schema) {
        var object = object();
        object.putObject("properties").set(field.jsonName(), schema);
        return object;
    }

    private static ObjectNode containing(String code) {
        return object().put("type", "array").set("contains", object().put("const", code));
    }

    private static ArrayNode names(AnswerField field) {
        return JsonNodeFactory.instance.arrayNode().add(field.jsonName());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
