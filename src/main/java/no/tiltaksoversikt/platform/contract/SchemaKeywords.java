package no.tiltaksoversikt.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Sets a schema's OpenAPI keywords from {@code resources/contract}. */
final class SchemaKeywords {

    static final String DESCRIPTION = "description";

    /** For codes that questionnaires may extend: the shipped codes. */
    private static final String EXTENSIBLE = "x-extensible-enum";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Pattern TEXT = Pattern.compile("text/.*|.*ndjson|.*xml");

    private SchemaKeywords() {}

    /** A text is a description. A key with null removes what {@code parameters.yaml} says. */
    static ObjectNode of(JsonNode node) {
        var words = JsonNodeFactory.instance.objectNode();
        if (node.isTextual()) {
            words.set(DESCRIPTION, node);
        } else {
            words.setAll(node instanceof ObjectNode object ? object.deepCopy() : words);
        }
        return words;
    }

    static void describe(ObjectNode words, Schema schema) {
        words.properties().forEach(word -> {
            var value = word.getValue();
            if (value.isNull()) {
                return;
            }
            switch (word.getKey()) {
                case DESCRIPTION -> schema.setDescription(value.textValue());
                case "example" -> schema.setExamples(List.of(value(value)));
                case "default" -> schema.setDefaultValue(value(value));
                case EXTENSIBLE ->
                    (schema.getItems() == null ? schema : schema.getItems())
                            .addExtension(
                                    EXTENSIBLE,
                                    StreamSupport.stream(value.spliterator(), false)
                                            .map(JsonNode::textValue)
                                            .toList());
                case "enum" ->
                    schema.setEnumeration(StreamSupport.stream(value.spliterator(), false)
                            .map(SchemaKeywords::value)
                            .toList());
                case "type" ->
                    schema.setType(List.of(SchemaType.valueOf(value.textValue().toUpperCase(Locale.ROOT))));
                case "format" -> schema.setFormat(value.textValue());
                case "pattern" -> schema.setPattern(value.textValue());
                case "minimum" -> schema.setMinimum(value.decimalValue());
                case "maximum" -> schema.setMaximum(value.decimalValue());
                case "minLength" -> schema.setMinLength(value.intValue());
                case "maxLength" -> schema.setMaxLength(value.intValue());
                case "maxItems" -> schema.setMaxItems(value.intValue());
                case "nullable" -> schema.addType(SchemaType.NULL);
                case "optional", "properties" -> {
                    // Belongs to the schema as a whole.
                }
                default -> throw new IllegalStateException("Unknown keyword in resources/contract: " + word.getKey());
            }
        });
    }

    /** Marks an object without declared properties as open; generators would take it for an empty one. */
    static void open(Schema schema) {
        var isFree = List.of(SchemaType.OBJECT).equals(schema.getType())
                && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null
                && schema.getAllOf() == null
                && schema.getOneOf() == null;
        if (isFree) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema());
        }
    }

    /** The schema of a string; {@code description} may be null. */
    static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    /** The schema of an answer of this media type. */
    static Schema ofMedia(String mediaType) {
        if (mediaType.endsWith("+json")) {
            var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
            open(schema);
            return schema;
        }
        return text(null).format(TEXT.matcher(mediaType).matches() ? null : "binary");
    }

    static Object value(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }
}
