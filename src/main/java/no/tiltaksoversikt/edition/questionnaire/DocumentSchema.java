package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.platform.text.YamlFile;

/**
 * The public JSON Schema of a questionnaire's document, and the check of documents by it. Only the keywords that stand in it are
 * understood: a general validator would say what is wrong in its own words, and in one language.
 */
final class DocumentSchema {

    static final JsonNode SCHEMA = YamlFile.read("/questionnaire/document.yaml", new TypeReference<JsonNode>() {});

    private final QuestionnaireReport report;

    private DocumentSchema(QuestionnaireReport report) {
        this.report = report;
    }

    static void check(JsonNode document, QuestionnaireReport report) {
        new DocumentSchema(report).check(document, SCHEMA, "");
    }

    private void check(JsonNode value, JsonNode reference, String pointer) {
        var schema =
                reference.has("$ref") ? SCHEMA.at(reference.get("$ref").asText().substring(1)) : reference;
        var type = schema.path("type").asText();
        if (!isOf(type, value)) {
            report.add(pointer, "wrong-type", Map.of("type", type));
            return;
        }
        switch (type) {
            case "object" -> object(value, schema, pointer);
            case "array" -> array(value, schema, pointer);
            case "string" -> string(value.asText(), schema, pointer);
            case "integer" -> integer(value, schema, pointer);
            default -> {
                // A truth value has no other demands.
            }
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber() && value.canConvertToLong();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalStateException("The schema has the type " + type);
        };
    }

    private void object(JsonNode value, JsonNode schema, String pointer) {
        var properties = schema.get("properties");
        for (var required : schema.path("required")) {
            if (!value.hasNonNull(required.asText())) {
                report.add(pointer, "missing", Map.of("name", required.asText()));
            }
        }
        for (var member : value.properties()) {
            var place = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            if (!properties.has(member.getKey())) {
                report.add(place, "unknown-member", Map.of("name", ShortText.of(member.getKey(), 60)));
            } else if (!member.getValue().isNull()) {
                check(member.getValue(), properties.get(member.getKey()), place);
            }
        }
    }

    private void array(JsonNode value, JsonNode schema, String pointer) {
        if (schema.has("maxItems") && value.size() > schema.get("maxItems").asInt()) {
            report.add(pointer, "too-many", Map.of("limit", schema.get("maxItems")));
            return;
        }
        if (value.size() < schema.path("minItems").asInt()) {
            report.add(pointer, "too-few", Map.of("limit", schema.get("minItems")));
        }
        for (var i = 0; i < value.size(); i++) {
            check(value.get(i), schema.get("items"), pointer + "/" + i);
        }
    }

    private void string(String text, JsonNode schema, String pointer) {
        if (schema.has("maxLength") && text.length() > schema.get("maxLength").asInt()) {
            report.add(pointer, "too-long", Map.of("limit", schema.get("maxLength")));
        } else if (schema.has("pattern")
                && !Pattern.compile(endingAtTheEnd(schema.get("pattern").asText()))
                        .matcher(text)
                        .find()) {
            report.add(
                    pointer,
                    "wrong-form",
                    Map.of("pattern", schema.get("pattern").asText()));
        } else if (schema.has("enum")) {
            var values = new HashSet<String>();
            schema.get("enum").forEach(known -> values.add(known.asText()));
            if (!values.contains(text)) {
                report.add(pointer, "unknown-value", Map.of("values", listed(schema.get("enum"))));
            }
        }
    }

    /** Java's {@code $} also matches before a line break at the end. */
    private static String endingAtTheEnd(String pattern) {
        return pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern;
    }

    private void integer(JsonNode value, JsonNode schema, String pointer) {
        var minimum = schema.get("minimum").asLong();
        var maximum = schema.get("maximum").asLong();
        if (value.asLong() < minimum || value.asLong() > maximum) {
            report.add(pointer, "out-of-range", Map.of("minimum", minimum, "maximum", maximum));
        }
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
