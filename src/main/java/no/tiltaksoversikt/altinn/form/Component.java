package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A component of a page in a layout file. */
final class Component {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode json = MAPPER.createObjectNode();

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
        return with("required", true);
    }

    /** Shows the component, and makes it mandatory, under one condition. */
    Component onlyWhen(JsonNode condition) {
        with("hidden", Expressions.not(condition));
        return with("required", condition);
    }

    Component with(String property, Object value) {
        json.set(property, MAPPER.valueToTree(value));
        return this;
    }

    String id() {
        return json.path("id").asText();
    }

    ObjectNode json() {
        return json;
    }
}
