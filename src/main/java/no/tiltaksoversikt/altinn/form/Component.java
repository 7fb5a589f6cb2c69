package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A component of a page in a layout file. */
final class Component {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    Component(String type, String id) {
        json.put("id", id);
        json.put("type", type);
    }

    /** An input bound to a field. */
    static Component bound(String type, String id, String path) {
        var component = new Component(type, id);
        component.json.putObject("dataModelBindings").put("simpleBinding", path);
        return component;
    }

    Component text(String place, String textId) {
        json.withObject("/textResourceBindings").put(place, textId);
        return this;
    }

    /** Makes the component mandatory. Altinn's own message for a missing answer names it by its text {@code shortName}. */
    Component mandatory() {
        return with("required", BooleanNode.TRUE);
    }

    /** Shows the component, and makes it mandatory, under one condition. */
    Component onlyWhen(JsonNode condition) {
        with("hidden", Expressions.not(condition));
        return with("required", condition);
    }

    Component with(String property, JsonNode value) {
        json.set(property, value);
        return this;
    }

    Component with(String property, String value) {
        json.put(property, value);
        return this;
    }

    Component with(String property, int value) {
        json.put(property, value);
        return this;
    }

    String id() {
        return json.path("id").asText();
    }

    ObjectNode json() {
        return json;
    }
}
