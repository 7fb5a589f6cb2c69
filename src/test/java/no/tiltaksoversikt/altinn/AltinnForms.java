package no.tiltaksoversikt.altinn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Form data as Altinn's app sends it, written independently of the code that reads it. */
final class AltinnForms {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AltinnForms() {}

    /** A body as the form's JSON: several values in one text, nulls for missing answers, an id for each row. */
    static ObjectNode json(JsonNode body) {
        var form = JSON.objectNode();
        form.set(
                "nothingToReport",
                body.path("nothingToReport").isMissingNode() ? JSON.nullNode() : body.get("nothingToReport"));
        var rows = form.putArray("measures");
        body.path("measures").forEach(measure -> {
            var row = rows.addObject().put("altinnRowId", UUID.randomUUID().toString());
            row.putNull("innovation").putNull("comments");
            measure.properties().forEach(member -> row.set(member.getKey(), value(member.getKey(), member.getValue())));
        });
        return form;
    }

    private static JsonNode value(String name, JsonNode value) {
        if (!value.isArray() || name.equals("acknowledgements")) {
            return value;
        }
        return JSON.textNode(joined(value, name.equals("tags") ? "\n" : ","));
    }

    private static String joined(JsonNode values, String separator) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(separator));
    }

    /** The same as XML, as .NET writes it. */
    static String xml(JsonNode form) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<submission xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">" + members(form) + "</submission>";
    }

    private static String members(JsonNode group) {
        var xml = new StringBuilder();
        group.properties().forEach(member -> {
            var value = member.getValue();
            if (value.isArray()) {
                value.forEach(row -> xml.append(row(member.getKey(), row)));
            } else if (!value.isNull() && !member.getKey().equals("altinnRowId")) {
                xml.append("\n  <").append(member.getKey()).append('>').append(escaped(value.asText()));
                xml.append("</").append(member.getKey()).append('>');
            }
        });
        return xml.toString();
    }

    private static String row(String name, JsonNode row) {
        var id = row.has("altinnRowId")
                ? " altinnRowId=\"" + row.get("altinnRowId").asText() + "\""
                : "";
        return "\n  <" + name + id + ">" + members(row) + "\n  </" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#xD;");
    }
}
