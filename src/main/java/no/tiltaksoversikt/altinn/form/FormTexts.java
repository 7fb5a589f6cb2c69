package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The texts that a form's files name, gathered while the files are made: none is missing and none is left over. */
final class FormTexts {

    private final Map<String, Text> texts = new TreeMap<>();

    /** What is said where a value doesn't have its field's form. */
    static String fault(String field) {
        return "fault." + field;
    }

    /** A text of the form itself; gives its id. */
    String word(String id) {
        return word(id, id);
    }

    /** A text of the form itself under another id. */
    String word(String id, String word) {
        return add(id, Text.of("form", word));
    }

    /** Adds what a page's components say, and its name, which Altinn shows in the progress and in the list of pages. */
    void usedBy(String name, JsonNode page) {
        word(name);
        page.findValues("textResourceBindings")
                .forEach(bindings -> bindings.forEach(id -> {
                    if (!texts.containsKey(id.asText())) {
                        word(id.asText());
                    }
                }));
    }

    /** A text that Altinn shows; gives its id. */
    String add(String id, Text text) {
        var before = texts.putIfAbsent(id, text);
        if (before != null && !before.equals(text)) {
            throw new IllegalStateException("Two texts of the form have the id " + id);
        }
        return id;
    }

    /** A question with its number, by which reports and the questionnaire name it. */
    static Text numbered(Question question) {
        return joined(question.number() + ". ", question.text());
    }

    /** A text, and a text of the form after it. */
    static Text joined(Text text, String word) {
        return text.and(Text.of("form", word));
    }

    private static Text joined(String prefix, Text text) {
        return new Text(prefix + text.nb(), prefix + text.nn(), prefix + text.en());
    }

    /** The texts in one language. Altinn reads them as Markdown. */
    ObjectNode in(Language language) {
        var file = JsonNodeFactory.instance.objectNode();
        file.put(
                "$schema",
                "https://altinncdn.no/toolkits/altinn-app-frontend/4/schemas/json/text-resources/text-resources.schema.v1.json");
        file.put("language", language.tag());
        var resources = file.putArray("resources");
        texts.forEach(
                (id, text) -> resources.addObject().put("id", id).put("value", Markdown.escaped(text.in(language))));
        return file;
    }
}
