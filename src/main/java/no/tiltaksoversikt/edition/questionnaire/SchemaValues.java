package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.tiltaksoversikt.platform.text.Blank;
import no.tiltaksoversikt.platform.text.EmailAddress;

/** JSON Schemas of single values. Where an answer is optional, null and blank texts are allowed. */
final class SchemaValues {

    static final String NOT_BLANK = "[^" + Blank.UNREADABLE + "]";
    static final String BLANK = "^[" + Blank.UNREADABLE + "]*$";

    /** PostgreSQL cannot store it. */
    private static final String NUL = "\\u0000";

    private SchemaValues() {}

    static ObjectNode ofType(String type, boolean mandatory) {
        var schema = JsonNodeFactory.instance.objectNode();
        if (mandatory) {
            schema.put("type", type);
        } else {
            schema.putArray("type").add(type).add("null");
        }
        return schema;
    }

    /** Allows a blank text for an optional value. */
    private static ObjectNode orBlank(ObjectNode schema, boolean mandatory) {
        if (!mandatory) {
            schema.withArray("type").add("string");
            schema.put("pattern", BLANK);
        }
        return schema;
    }

    static ObjectNode text(boolean mandatory, Integer maxLength) {
        var schema = ofType("string", mandatory);
        if (mandatory) {
            schema.put("pattern", NOT_BLANK);
        }
        if (maxLength != null) {
            schema.put("maxLength", maxLength);
        }
        schema.putObject("not").put("type", "string").put("pattern", NUL);
        return schema;
    }

    static ObjectNode email(boolean mandatory, int maxLength) {
        var schema = ofType("string", mandatory);
        schema.put("maxLength", Math.min(maxLength, EmailAddress.MAX_LENGTH));
        return blankOr(schema, mandatory, pattern(EmailAddress.PATTERN));
    }

    /** Requires a mandatory text to meet the conditions, and an optional one to meet them or to be blank. */
    private static ObjectNode blankOr(ObjectNode schema, boolean mandatory, ObjectNode conditions) {
        if (mandatory) {
            return schema.setAll(conditions);
        }
        schema.putArray("anyOf").add(conditions).add(pattern(BLANK));
        return schema;
    }

    static ObjectNode bool(boolean mandatory) {
        return orBlank(ofType("boolean", mandatory), mandatory);
    }

    static ObjectNode amount(boolean mandatory, long minimum, long maximum) {
        return orBlank(ofType("integer", mandatory), mandatory)
                .put("minimum", minimum)
                .put("maximum", maximum);
    }

    static ObjectNode code(boolean mandatory, List<String> codes) {
        return blankOr(ofType("string", mandatory), mandatory, withCodes(JsonNodeFactory.instance.objectNode(), codes));
    }

    static ObjectNode date(boolean mandatory) {
        var conditions = pattern(AnswerDate.PATTERN).put("format", "date");
        return blankOr(ofType("string", mandatory), mandatory, conditions);
    }

    static ObjectNode codes(boolean mandatory, List<String> codes, Integer maxItems) {
        var code = withCodes(JsonNodeFactory.instance.objectNode(), codes);
        // Blank elements are dropped, so they are allowed.
        return list(mandatory, maxItems, blankOr(ofType("string", true), false, code));
    }

    static ObjectNode texts(boolean mandatory, Integer maxItems, int maxLength) {
        var item = text(true, maxLength);
        item.remove("pattern");
        return list(mandatory, maxItems, item);
    }

    private static ObjectNode list(boolean mandatory, Integer maxItems, ObjectNode item) {
        var schema = orBlank(ofType("array", mandatory), mandatory);
        schema.put("uniqueItems", true);
        if (mandatory) {
            schema.put("minItems", 1);
        }
        if (maxItems != null) {
            schema.put("maxItems", maxItems);
        }
        schema.set("items", item);
        if (mandatory) {
            schema.set("contains", pattern(NOT_BLANK));
        }
        return schema;
    }

    static ObjectNode withCodes(ObjectNode schema, List<String> codes) {
        var offered = schema.putArray("enum");
        codes.forEach(offered::add);
        return schema;
    }

    static ObjectNode pattern(String pattern) {
        return JsonNodeFactory.instance.objectNode().put("pattern", pattern);
    }
}
