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

    static ObjectNode of(FormModel model) {
        var schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putObject("info").put("rootNode", "");
        schema.putObject("@xsdNamespaces").put("xsd", ModelXsd.NAMESPACE);
        schema.putObject("@xsdSchemaAttributes")
                .put("AttributeFormDefault", "Unqualified")
                .put("ElementFormDefault", "Qualified")
                .put("BlockDefault", "None")
                .put("FinalDefault", "None");
        schema.put("@xsdRootElement", model.root().name());
        schema.setAll(type(model.root(), true));
        var definitions = schema.putObject("$defs");
        model.root().groups().forEach(group -> definitions.set(group.type(), type(group, false)));
        return schema;
    }

    private static ObjectNode type(FormGroup group, boolean isRoot) {
        var type = object();
        type.put("type", "object");
        var properties = type.putObject("properties");
        for (var child : group.children()) {
            if (child instanceof FormField field) {
                properties.set(field.name(), value(field));
            } else if (child instanceof FormGroup rows) {
                var array = properties.putObject(rows.name());
                array.put("type", "array");
                array.put("minItems", 0);
                array.put("maxItems", rows.maxRows());
                if (isRoot) {
                    array.putObject("items").put("$ref", "#/$defs/" + rows.type());
                } else {
                    array.set("items", type(rows, false).put("title", rows.type()));
                }
            }
        }
        return type;
    }

    private static ObjectNode value(FormField field) {
        var value = object();
        switch (field.kind()) {
            case TEXT, EMAIL, LINES, CODES -> value.put("type", "string");
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
