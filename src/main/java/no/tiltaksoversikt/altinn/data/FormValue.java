package no.tiltaksoversikt.altinn.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.text.Blank;

/** Converts a value of a form to the answer that it means. */
final class FormValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private FormValue() {}

    static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && Blank.is(value.asText()));
    }

    static JsonNode of(AnswerField field, JsonNode value) {
        return switch (field.type()) {
            case TEXT, EMAIL, CODE, DATE -> value;
            case BOOLEAN -> bool(value);
            case AMOUNT, INTEGER -> number(value);
            case CODES, NAMES -> value.isTextual() ? texts(value.asText().split(",")) : value;
            case TEXTS -> value.isTextual() ? texts(value.asText().split("\\R")) : value;
        };
    }

    static JsonNode bool(JsonNode value) {
        if (!value.isTextual()) {
            return value.isMissingNode() ? JSON.nullNode() : value;
        }
        return switch (value.asText().strip()) {
            case "true", "1" -> JSON.booleanNode(true);
            case "false", "0" -> JSON.booleanNode(false);
            default -> Blank.is(value.asText()) ? JSON.nullNode() : value;
        };
    }

    private static JsonNode number(JsonNode value) {
        var text = value.asText().strip();
        return value.isTextual() && NUMBER.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : value;
    }

    private static ArrayNode texts(String... parts) {
        var texts = JSON.arrayNode();
        List.of(parts).stream()
                .map(String::strip)
                .filter(text -> !Blank.is(text))
                .forEach(texts::add);
        return texts;
    }
}
