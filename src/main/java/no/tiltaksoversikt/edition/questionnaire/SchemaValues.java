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
        if (mandatory) {
            schema.put("pattern", EmailAddress.PATTERN);
        } else {
            schema.putArray("anyOf").add(pattern(EmailAddress.PATTERN)).add(pattern(BLANK));
        }
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
        var schema = ofType("string", mandatory);
        if (mandatory) {
            return withCodes(schema, codes);
        }
        var onOffer = withCodes(JsonNodeFactory.instance.objectNode(), codes);
        schema.putArray("anyOf").add(onOffer).add(pattern(BLANK));
        return schema;
    }

    static ObjectNode codes(boolean mandatory, List<String> codes, Integer maxItems) {
        var schema = list(mandatory, maxItems);
        var item = ofType("string", true);
        // Blank elements are dropped, so they are allowed.
        item.putArray("anyOf")
                .add(withCodes(JsonNodeFactory.instance.objectNode(), codes))
                .add(pattern(BLANK));
        schema.set("items", item);
        if (mandatory) {
            schema.set("contains", pattern(NOT_BLANK));
        }
        return schema;
    }

    static ObjectNode date(boolean mandatory) {
        var schema = ofType("string", mandatory);
        if (mandatory) {
            return schema.put("pattern", AnswerDate.PATTERN).put("format", "date");
        }
        schema.putArray("anyOf")
                .add(pattern(AnswerDate.PATTERN).put("format", "date"))
                .add(pattern(BLANK));
        return schema;
    }

    static ObjectNode texts(boolean mandatory, Integer maxItems, int maxLength) {
        var schema = list(mandatory, maxItems);
        var item = text(true, maxLength);
        item.remove("pattern");
        schema.set("items", item);
        if (mandatory) {
            schema.set("contains", pattern(NOT_BLANK));
        }
        return schema;
    }

    private static ObjectNode list(boolean mandatory, Integer maxItems) {
        var schema = orBlank(ofType("array", mandatory), mandatory);
        schema.put("uniqueItems", true);
        if (mandatory) {
            schema.put("minItems", 1);
        }
        if (maxItems != null) {
            schema.put("maxItems", maxItems);
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
