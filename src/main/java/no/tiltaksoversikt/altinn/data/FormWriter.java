package no.tiltaksoversikt.altinn.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/**
 * Writes the body of an answer as form data for a prefilled form: the reverse of {@link Form}. Only fields that the
 * questionnaire asks for are written.
 */
public final class FormWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormWriter() {}

    /** The form data in the app's JSON format. */
    public static ObjectNode json(JsonNode body, Questionnaire questionnaire) {
        var form = JSON.objectNode();
        copy(body, form, "nothingToReport");
        var rows = form.putArray("measures");
        body.path("measures").forEach(measure -> rows.add(row(measure, questionnaire)));
        return form;
    }

    private static ObjectNode row(JsonNode measure, Questionnaire questionnaire) {
        var row = JSON.objectNode();
        copy(measure, row, "reference");
        for (var field : questionnaire.fields()) {
            var value = measure.path(field.jsonName());
            if (!value.isMissingNode() && !value.isNull()) {
                row.set(field.jsonName(), answer(field, value));
            }
        }
        FormExtras.add(row, measure, questionnaire);
        var given = measure.path("acknowledgements");
        if (!given.isEmpty()) {
            var rows = row.putArray("acknowledgements");
            given.forEach(acknowledgement -> {
                var reason = rows.addObject();
                copy(acknowledgement, reason, "rule");
                copy(acknowledgement, reason, "reason");
            });
        }
        return row;
    }

    private static void copy(JsonNode from, ObjectNode to, String member) {
        if (from.hasNonNull(member)) {
            to.set(member, from.get(member));
        }
    }

    private static JsonNode answer(AnswerField field, JsonNode value) {
        return switch (field.type()) {
            case TEXT, EMAIL, BOOLEAN, AMOUNT, INTEGER, CODE, DATE -> value;
            case CODES, NAMES -> joined(value, ",");
            case TEXTS -> joined(value, "\n");
        };
    }

    private static JsonNode joined(JsonNode values, String separator) {
        return JSON.textNode(values.valueStream().map(JsonNode::asText).collect(Collectors.joining(separator)));
    }
}
