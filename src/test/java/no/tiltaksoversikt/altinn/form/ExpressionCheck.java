package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks that Altinn can evaluate an expression in its context. */
final class ExpressionCheck {

    /** Functions with their lowest and highest number of arguments. Source: Altinn's documentation of expressions. */
    private static final Map<String, int[]> FUNCTIONS = Map.ofEntries(
            Map.entry("dataModel", new int[] {1, 2}),
            Map.entry("argv", new int[] {1, 1}),
            Map.entry("component", new int[] {1, 1}),
            Map.entry("equals", new int[] {2, 2}),
            Map.entry("notEquals", new int[] {2, 2}),
            Map.entry("not", new int[] {1, 1}),
            Map.entry("and", new int[] {1, Integer.MAX_VALUE}),
            Map.entry("or", new int[] {1, Integer.MAX_VALUE}),
            Map.entry("greaterThan", new int[] {2, 2}),
            Map.entry("greaterThanEq", new int[] {2, 2}),
            Map.entry("lessThan", new int[] {2, 2}),
            Map.entry("lessThanEq", new int[] {2, 2}),
            Map.entry("contains", new int[] {2, 2}),
            Map.entry("commaContains", new int[] {2, 2}),
            Map.entry("stringLength", new int[] {1, 1}),
            Map.entry("stringReplace", new int[] {3, 3}));

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+\\]");

    private final DataShape shape;
    private final JsonNode schema;
    private final Consumer<String> fault;

    ExpressionCheck(DataShape shape, JsonNode schema, Consumer<String> fault) {
        this.shape = shape;
        this.schema = schema;
        this.fault = fault;
    }

    /** Checks an expression in a row of the group with this path; an empty path means outside groups. */
    void check(String where, JsonNode expression, String group) {
        if (!expression.isArray()) {
            return;
        }
        var function = expression.path(0).asText();
        var arity = FUNCTIONS.get(function);
        var given = expression.size() - 1;
        if (arity == null) {
            fault.accept(where + ": unknown function " + function);
            return;
        }
        if (given < arity[0] || given > arity[1]) {
            fault.accept(where + ": " + function + " with " + given + " arguments");
            return;
        }
        if (function.equals("dataModel")) {
            field(where, expression.get(1).asText(), group);
        }
        if (List.of("equals", "notEquals").contains(function) || function.equals("commaContains")) {
            code(where, expression.get(1), expression.get(2));
        }
        for (var argument : expression) {
            check(where, argument, group);
        }
    }

    private void field(String where, String path, String group) {
        if (!shape.isValue(INDEX.matcher(path).replaceAll(""))) {
            fault.accept(where + ": no field " + path);
        }
        // A path with an index does not depend on the row of the expression.
        var unnamed = path.replaceFirst("[^.]+\\[.*", "x");
        var dot = unnamed.lastIndexOf('.');
        var rows = dot < 0 ? "" : unnamed.substring(0, dot);
        if (!rows.isEmpty() && !(group + ".").startsWith(rows + ".")) {
            fault.accept(where + ": ambiguous row of " + rows);
        }
    }

    /** Checks that a compared code is one of the options. */
    private void code(String where, JsonNode left, JsonNode right) {
        if (!left.path(0).asText().equals("dataModel") || !right.isTextual()) {
            return;
        }
        var value = valueSchema(left.path(1).asText());
        var offered = value.has("enum")
                ? contains(value.get("enum"), right.asText())
                : !value.has("pattern")
                        || right.asText().matches(value.get("pattern").asText());
        if (!offered) {
            fault.accept(where + ": " + right.asText() + " is not an option");
        }
    }

    private static boolean contains(JsonNode codes, String code) {
        for (var offered : codes) {
            if (offered.asText().equals(code)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode valueSchema(String path) {
        var node = schema;
        for (var name : INDEX.matcher(path).replaceAll("").split("\\.")) {
            node = node.path("properties").path(name);
            if (node.path("type").asText().equals("array")) {
                node = DataShape.rows(schema, node);
            }
        }
        return node;
    }
}
