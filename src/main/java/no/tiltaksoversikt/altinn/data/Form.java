package no.tiltaksoversikt.altinn.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Blank;
import no.tiltaksoversikt.platform.text.Language;

/**
 * The answers of a form as the request body of an agency's own system. In the form, several codes are one comma-separated
 * text, several tags one text with a tag per line, and XML has texts only. A value that can't be converted stays as it is, so
 * that the rules report it.
 *
 * @param edition the year that the form names; null if it names none
 * @param language the language of replies that the form names; null if it names none
 */
public record Form(Integer edition, Language language, ObjectNode body) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /**
     * Reads JSON or XML. The format is detected from the bytes, because the media type is not reliable.
     *
     * @param added the fields that questionnaires add to the core fields
     */
    public static Form read(byte[] bytes, Collection<AnswerField> added) {
        return of(isXml(bytes) ? XmlForm.read(bytes) : json(bytes), added);
    }

    private static boolean isXml(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.UTF_8);
        // Blank includes the byte order mark.
        return start.codePoints()
                        .filter(letter -> !Blank.is(Character.toString(letter)))
                        .findFirst()
                        .orElse('{')
                == '<';
    }

    private static JsonNode json(byte[] bytes) {
        try {
            var json = StrictJson.readTree(bytes);
            if (!json.isObject()) {
                throw new FormUnreadable("form-of-another-kind");
            }
            return json;
        } catch (Problem malformed) {
            throw new FormUnreadable("form-malformed");
        }
    }

    private static Form of(JsonNode form, Collection<AnswerField> added) {
        var body = JSON.objectNode();
        body.set("nothingToReport", FormValue.bool(form.path("nothingToReport")));
        var measures = body.putArray("measures");
        rows(form, "measures").map(row -> measure(row, added)).forEach(measures::add);
        return new Form(
                YEAR.matcher(form.path("edition").asText()).matches()
                        ? Integer.valueOf(form.path("edition").asText())
                        : null,
                language(form.path("language").asText()).orElse(null),
                body);
    }

    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The rows of a repeating group, without empty rows. */
    private static Stream<JsonNode> rows(JsonNode parent, String group) {
        var rows = parent.path(group);
        return rows.isArray() ? rows.valueStream().filter(Form::hasAnswer) : Stream.empty();
    }

    private static boolean hasAnswer(JsonNode row) {
        return row.properties().stream()
                .filter(member -> !member.getKey().equals("altinnRowId"))
                .anyMatch(member -> !FormValue.isEmpty(member.getValue()));
    }

    private static ObjectNode measure(JsonNode row, Collection<AnswerField> added) {
        var measure = JSON.objectNode();
        copy(row, measure, "reference");
        Stream.concat(AnswerField.core().stream(), added.stream()).forEach(field -> {
            var value = row.path(field.jsonName());
            if (!FormValue.isEmpty(value)) {
                measure.set(field.jsonName(), FormValue.of(field, value));
            }
        });
        var acknowledgements = JSON.arrayNode();
        rows(row, "acknowledgements").forEach(given -> {
            var acknowledgement = acknowledgements.addObject();
            copy(given, acknowledgement, "rule");
            copy(given, acknowledgement, "reason");
        });
        if (!acknowledgements.isEmpty()) {
            measure.set("acknowledgements", acknowledgements);
        }
        return measure;
    }

    private static void copy(JsonNode from, ObjectNode to, String member) {
        if (!FormValue.isEmpty(from.path(member))) {
            to.set(member, from.get(member));
        }
    }

    /** The body as JSON in UTF-8. */
    public byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
