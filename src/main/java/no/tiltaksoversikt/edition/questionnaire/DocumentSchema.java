package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.platform.text.YamlFile;

/**
 * The public JSON Schema of a questionnaire's document, and the validation of documents against it. It understands only
 * the keywords that the schema uses: a general validator would report faults in its own words and in one language.
 */
final class DocumentSchema {

    static final JsonNode SCHEMA = YamlFile.read("/questionnaire/document.yaml", new TypeReference<JsonNode>() {});

    private static final Map<String, Pattern> PATTERNS = SCHEMA.findValuesAsText("pattern").stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), pattern -> Pattern.compile(endingAtTheEnd(pattern))));

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final QuestionnaireReport report;

    private DocumentSchema(QuestionnaireReport report) {
        this.report = report;
    }

    /**
     * Reports the faults of a document's shape. Returns the document with stand-ins for what is faulty, so that the rest can
     * be checked too; empty if the document, its sections or its questions are no such thing.
     */
    static Optional<JsonNode> check(JsonNode document, QuestionnaireReport report) {
        var read = new DocumentSchema(report).check(document, SCHEMA, "");
        read.ifPresent(report::noteShape);
        return report.isFaultyAt("", "/sections", "/questions") ? Optional.empty() : read;
    }

    /** The value as it can be read; empty if nothing of it can. */
    private Optional<JsonNode> check(JsonNode value, JsonNode reference, String pointer) {
        var schema = schema(reference);
        var type = schema.path("type").asText();
        if (!isOf(type, value)) {
            report.add(pointer, "wrong-type", Map.of("type", type));
            return Optional.empty();
        }
        return switch (type) {
            case "object" -> Optional.of(object(value, schema, pointer));
            case "array" -> Optional.of(array(value, schema, pointer));
            case "string" -> Optional.of(value).filter(text -> string(text.asText(), schema, pointer));
            case "integer" -> Optional.of(value).filter(number -> integer(number, schema, pointer));
            // A boolean has no further constraints.
            default -> Optional.of(value);
        };
    }

    private static JsonNode schema(JsonNode reference) {
        return reference.has("$ref") ? SCHEMA.at(reference.get("$ref").asText().substring(1)) : reference;
    }

    /** A value for a required member or an element that cannot be read. */
    private static JsonNode standIn(JsonNode reference) {
        var schema = schema(reference);
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = JSON.objectNode();
                for (var required : schema.path("required")) {
                    object.set(
                            required.asText(), standIn(schema.get("properties").get(required.asText())));
                }
                yield object;
            }
            case "array" -> JSON.arrayNode();
            case "integer" -> schema.get("minimum");
            case "boolean" -> JSON.booleanNode(false);
            // The last verdict is BREAK, which allows any change.
            default ->
                schema.has("enum")
                        ? schema.get("enum").get(schema.get("enum").size() - 1)
                        : JSON.textNode(QuestionnaireReport.STAND_IN);
        };
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

    private ObjectNode object(JsonNode value, JsonNode schema, String pointer) {
        var properties = schema.get("properties");
        var read = JSON.objectNode();
        for (var required : schema.path("required")) {
            if (!value.hasNonNull(required.asText())) {
                report.addMissing(pointer, required.asText());
            }
            read.set(required.asText(), standIn(properties.get(required.asText())));
        }
        for (var member : value.properties()) {
            var place = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            if (!properties.has(member.getKey())) {
                report.add(place, "unknown-member", Map.of("name", ShortText.of(member.getKey(), 60)));
            } else if (!member.getValue().isNull()) {
                check(member.getValue(), properties.get(member.getKey()), place)
                        .ifPresent(readable -> read.set(member.getKey(), readable));
            }
        }
        return read;
    }

    private ArrayNode array(JsonNode value, JsonNode schema, String pointer) {
        var read = JSON.arrayNode();
        if (schema.has("maxItems") && value.size() > schema.get("maxItems").asInt()) {
            report.add(pointer, "too-many", Map.of("limit", schema.get("maxItems")));
            return read;
        }
        if (value.size() < schema.path("minItems").asInt()) {
            report.add(pointer, "too-few", Map.of("limit", schema.get("minItems")));
        }
        for (var i = 0; i < value.size(); i++) {
            read.add(check(value.get(i), schema.get("items"), pointer + "/" + i)
                    .orElseGet(() -> standIn(schema.get("items"))));
        }
        return read;
    }

    private boolean string(String text, JsonNode schema, String pointer) {
        if (schema.has("maxLength") && text.length() > schema.get("maxLength").asInt()) {
            report.add(pointer, "too-long", Map.of("limit", schema.get("maxLength")));
            return false;
        } else if (schema.has("pattern")
                && !PATTERNS.get(schema.get("pattern").asText()).matcher(text).find()) {
            report.add(
                    pointer,
                    "wrong-form",
                    Map.of("pattern", schema.get("pattern").asText()));
            return false;
        } else if (schema.has("enum")) {
            var values = StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            if (!values.contains(text)) {
                report.add(pointer, "unknown-value", Map.of("values", String.join(", ", values)));
                return false;
            }
        }
        return true;
    }

    /** In Java, {@code $} also matches before a final line break. */
    private static String endingAtTheEnd(String pattern) {
        return pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern;
    }

    private boolean integer(JsonNode value, JsonNode schema, String pointer) {
        var minimum = schema.get("minimum").asLong();
        var maximum = schema.get("maximum").asLong();
        if (value.asLong() < minimum || value.asLong() > maximum) {
            report.add(pointer, "out-of-range", Map.of("minimum", minimum, "maximum", maximum));
            return false;
        }
        return true;
    }
}
