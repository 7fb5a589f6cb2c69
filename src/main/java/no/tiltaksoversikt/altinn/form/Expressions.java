package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * Builds Altinn expressions from functions that both its front end and its back end support. Expressions stay shallow: many
 * validators of Altinn's schema take forty times as long for each level of nesting.
 */
final class Expressions {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Expressions() {}

    /** Calls one of Altinn's functions with values and expressions. */
    static ArrayNode call(String function, Object... arguments) {
        var call = MAPPER.createArrayNode().add(function);
        for (var argument : arguments) {
            call.add(MAPPER.<JsonNode>valueToTree(argument));
        }
        return call;
    }

    /** The value of a field, in the same row where the field is in a repeating group. */
    static ArrayNode value(String path) {
        return call("dataModel", path);
    }

    /** Whether a field has a value; null is no value. */
    static ArrayNode is(String path, Object value) {
        return call("equals", value(path), value);
    }

    static ArrayNode isNot(String path, Object value) {
        return call("notEquals", value(path), value);
    }

    /** Whether a comma-separated list contains a code. */
    static ArrayNode hasCode(String path, Object code) {
        return call("commaContains", value(path), code);
    }

    static ArrayNode isNotEmpty(JsonNode text) {
        return call("greaterThan", call("stringLength", text), 0);
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
        return conditions.size() == 1 ? conditions.get(0) : call(function, conditions.toArray());
    }
}
