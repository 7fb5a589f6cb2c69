package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/**
 * Builds Altinn expressions from functions that both its front end and its back end support. Expressions stay shallow: many
 * validators of Altinn's schema take forty times as long for each level of nesting.
 */
final class Expressions {

    private Expressions() {}

    /** The value of a field, in the same row where the field is in a repeating group. */
    static ArrayNode value(String path) {
        return call("dataModel", TextNode.valueOf(path));
    }

    static ArrayNode isText(String path, String text) {
        return call("equals", value(path), TextNode.valueOf(text));
    }

    static ArrayNode isNotText(String path, String text) {
        return call("notEquals", value(path), TextNode.valueOf(text));
    }

    /** Whether the field that a validation is of is another one. */
    static ArrayNode isElsewhere(String path) {
        return call("notEquals", call("argv", IntNode.valueOf(0)), TextNode.valueOf(path));
    }

    static ArrayNode areEqual(String path, String otherPath) {
        return call("equals", value(path), value(otherPath));
    }

    static ArrayNode isTrue(String path) {
        return call("equals", value(path), BooleanNode.TRUE);
    }

    static ArrayNode isFalse(String path) {
        return call("equals", value(path), BooleanNode.FALSE);
    }

    static ArrayNode isMissing(String path) {
        return call("equals", value(path), NullNode.getInstance());
    }

    static ArrayNode isPresent(String path) {
        return call("notEquals", value(path), NullNode.getInstance());
    }

    /** Whether a comma-separated list contains a code. */
    static ArrayNode hasCode(String path, String code) {
        return call("commaContains", value(path), TextNode.valueOf(code));
    }

    /** Whether a comma-separated list contains a field's code. */
    static ArrayNode hasValueOf(String path, String otherPath) {
        return call("commaContains", value(path), value(otherPath));
    }

    static ArrayNode isOver(String path, long limit) {
        return call("greaterThan", value(path), LongNode.valueOf(limit));
    }

    static ArrayNode isUnder(String path, long limit) {
        return call("lessThan", value(path), LongNode.valueOf(limit));
    }

    static ArrayNode isOver(String path, String otherPath) {
        return call("greaterThan", value(path), value(otherPath));
    }

    static ArrayNode isUnder(String path, String otherPath) {
        return call("lessThan", value(path), value(otherPath));
    }

    static ArrayNode isNotEmpty(JsonNode text) {
        return call("greaterThan", call("stringLength", text), IntNode.valueOf(0));
    }

    static ArrayNode not(JsonNode condition) {
        return call("not", condition);
    }

    /** Joins conditions; a single one needs no function. */
    static JsonNode allOf(List<? extends JsonNode> conditions) {
        return joined("and", conditions);
    }

    static JsonNode anyOf(List<? extends JsonNode> conditions) {
        return joined("or", conditions);
    }

    private static JsonNode joined(String function, List<? extends JsonNode> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : call(function, conditions.toArray(JsonNode[]::new));
    }

    private static ArrayNode call(String function, JsonNode... arguments) {
        return JsonNodeFactory.instance.arrayNode().add(function).addAll(List.of(arguments));
    }
}
