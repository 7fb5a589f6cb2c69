package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The data model as JSON Schema (2020-12), with the annotations from which Altinn Studio generates XSD and C#. Altinn's front
 * end looks up the message of an error by the path that its validator (ajv) reports. The path leads to the field only if no
 * definition refers to another definition, so nested groups are inlined.
 */
final class ModelSchema {

    private ModelSchema() {}

    static ObjectNode of(FormGroup root) {
        var schema = (ObjectNode) AppFiles.json("models/model.schema.json");
        var whole = type(root);
        whole.withObject("/properties/" + root.rows().name() + "/items")
                .removeAll()
                .put("$ref", "#/$defs/" + root.rows().type());
        schema.setAll(whole);
        schema.putObject("$defs").set(root.rows().type(), type(root.rows()));
        return schema;
    }

    private static ObjectNode type(FormGroup group) {
        var type = object().put("type", "object");
        var properties = type.putObject("properties");
        group.fields().forEach(field -> properties.set(field.name(), value(field)));
        if (group.rows() != null) {
            properties
                    .putObject(group.rows().name())
                    .put("type", "array")
                    .put("minItems", 0)
                    .put("maxItems", group.rows().maxRows())
                    .set("items", type(group.rows()).put("title", group.rows().type()));
        }
        return type;
    }

    private static ObjectNode value(FormField field) {
        var value = object();
        switch (field.type()) {
            case TEXT, EMAIL, TEXTS, CODES, NAMES -> value.put("type", "string");
            case DATE -> value.put("type", "string").put("format", "date");
            case BOOLEAN -> value.put("type", "boolean");
            case AMOUNT, INTEGER ->
                value.put("type", "integer")
                        .put("@xsdType", "long")
                        .put("minimum", field.minimum())
                        .put("maximum", field.maximum());
            case CODE -> field.codes().forEach(value.put("type", "string").putArray("enum")::add);
        }
        if (field.pattern() != null) {
            value.put("pattern", field.pattern());
        }
        if (field.hasOwnMessage()) {
            value.put("errorMessage", FormTexts.fault(field.name()));
        }
        if (field.maxLength() != null) {
            value.put("maxLength", field.maxLength());
        }
        return value;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
