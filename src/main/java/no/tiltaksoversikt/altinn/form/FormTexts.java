package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import no.tiltaksoversikt.altinn.data.ShortNames;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Collects the texts that the generated files refer to, so that none is missing or unused. */
final class FormTexts {

    private final Map<String, Text> texts = new TreeMap<>();

    /** The id of the message for a value that does not match its field's pattern. */
    static String fault(String field) {
        return "fault." + field;
    }

    /** Adds a text of {@code texts/form.yaml}. Returns its id. */
    String addFormText(String id) {
        return add(id, Text.of("form", id));
    }

    /** Adds the message for a value that its field refuses. */
    void addFault(FormField field, Questionnaire questionnaire) {
        var question = questionnaire.named(field.name()).flatMap(questionnaire::questionFor);
        var limits = new HashMap<String, Object>();
        limits.put("what", ShortNames.of(questionnaire, field.name()));
        limits.put(
                "most", question.map(Question::maxChoices).orElse(field.codes().size()));
        question.map(Question::maxItemLength).ifPresent(longest -> limits.put("longest", longest));
        if (field.minimum() != null) {
            limits.put("minimum", grouped(field.minimum()));
            limits.put("maximum", grouped(field.maximum()));
        }
        add(
                fault(field.name()),
                Text.of("form", "fault." + (field.minimum() == null ? field.type() : "number"))
                        .filled(limits));
    }

    private static Text grouped(long number) {
        return new Text(Language.NB.grouped(number), Language.NN.grouped(number), Language.EN.grouped(number));
    }

    /** Adds a page's name, which Altinn shows in the navigation, and the texts of its components. */
    void addPage(String name, JsonNode page) {
        addFormText(name);
        page.findValues("textResourceBindings")
                .forEach(bindings -> bindings.forEach(id -> {
                    if (!texts.containsKey(id.asText())) {
                        addFormText(id.asText());
                    }
                }));
    }

    /** Adds a text. Returns its id. */
    String add(String id, Text text) {
        var before = texts.putIfAbsent(id, text);
        if (before != null && !before.equals(text)) {
            throw new IllegalStateException("Two texts of the form have the id " + id);
        }
        return id;
    }

    /** A question's text after its number. */
    static Text numbered(Question question) {
        var prefix = question.number() + ". ";
        var text = question.text();
        return new Text(prefix + text.nb(), prefix + text.nn(), prefix + text.en());
    }

    /** The text resource file of a language. Altinn reads the texts as Markdown. */
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
