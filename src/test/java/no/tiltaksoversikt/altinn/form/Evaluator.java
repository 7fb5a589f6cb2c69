package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Evaluates expressions for a row as Altinn does, with the functions that the forms use. */
final class Evaluator {

    /** The key of the path of the validated field. */
    static final String ARGV = "argv";

    /** The row's values as texts, by path, without missing values. */
    private final Map<String, String> values;

    Evaluator(Map<String, String> values) {
        this.values = values;
    }

    boolean isTrue(JsonNode condition) {
        return "true".equals(value(condition));
    }

    private String value(JsonNode expression) {
        if (!expression.isArray()) {
            return expression.isNull() || expression.isMissingNode() ? null : expression.asText();
        }
        var function = expression.get(0).asText();
        if (function.equals("dataModel")) {
            return values.get(expression.get(1).asText());
        } else if (function.equals("argv")) {
            return values.get(ARGV);
        }
        var arguments = StreamSupport.stream(expression.spliterator(), false)
                .skip(1)
                .map(this::value)
                .toArray(String[]::new);
        return String.valueOf(call(function, arguments));
    }

    private static Object call(String function, String... arguments) {
        return switch (function) {
            case "equals" -> Objects.equals(arguments[0], arguments[1]);
            case "notEquals" -> !Objects.equals(arguments[0], arguments[1]);
            case "not" -> !"true".equals(arguments[0]);
            case "and" -> Arrays.stream(arguments).allMatch("true"::equals);
            case "or" -> Arrays.asList(arguments).contains("true");
            case "greaterThan" -> areNumbers(arguments) && Long.parseLong(arguments[0]) > Long.parseLong(arguments[1]);
            case "lessThan" -> areNumbers(arguments) && Long.parseLong(arguments[0]) < Long.parseLong(arguments[1]);
            case "commaContains" ->
                arguments[0] != null && Arrays.asList(arguments[0].split(",")).contains(arguments[1]);
            case "stringLength" -> arguments[0] == null ? 0 : arguments[0].length();
            case "stringReplace" -> arguments[0] == null ? "" : arguments[0].replace(arguments[1], arguments[2]);
            default -> throw new IllegalArgumentException("Unknown function " + function);
        };
    }

    /** A comparison with a missing value is false. */
    private static boolean areNumbers(String... arguments) {
        return arguments[0] != null && arguments[1] != null;
    }
}
