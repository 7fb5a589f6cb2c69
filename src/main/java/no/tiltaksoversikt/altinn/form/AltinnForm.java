package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** All files of a form, by their places in an app's repository. */
final class AltinnForm {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private AltinnForm() {}

    /** The form with the rules that a reason can be given for; who may fill it in, by role. */
    static SortedMap<String, byte[]> of(
            Questionnaire questionnaire,
            Map<String, Text> acknowledgeable,
            FormApp app,
            List<String> roles,
            FormWords words) {
        var form = new AltinnForm();
        var texts = new FormTexts(words);
        texts.add("appName", questionnaire.title());
        var model = FormModel.of(questionnaire, List.copyOf(acknowledgeable.keySet()));
        form.model(model, questionnaire, texts);
        form.pages(FormLayout.of(questionnaire, model, texts));
        CodeLists.of(questionnaire, acknowledgeable, words).all().forEach(list -> form.options(list, texts));
        form.json("config/applicationmetadata.json", app.metadata());
        form.file("config/process/process.bpmn", FormProcess.bpmn());
        form.file("config/authorization/policy.xml", AccessPolicy.of(app, roles));
        for (var language : Language.values()) {
            form.json("config/texts/resource." + language.tag() + ".json", texts.in(language));
        }
        return form.files;
    }

    private void model(FormModel model, Questionnaire questionnaire, FormTexts texts) {
        var name = "models/" + FormApp.DATA_TYPE;
        model.root()
                .all()
                .flatMap(FormGroup::fields)
                .filter(field -> field.pattern() != null)
                .forEach(field -> texts.word(FormTexts.fault(field.name()), "fault." + field.kind(), Map.of()));
        json(name + ".schema.json", ModelSchema.of(model));
        file(name + ".xsd", ModelXsd.of(model));
        file(name + ".cs", ModelClasses.of(model));
        json(name + ".prefill.json", FormApp.prefill());
        json(name + ".validation.json", FormValidations.of(questionnaire, texts));
    }

    private void pages(Map<String, ? extends JsonNode> pages) {
        json("ui/layout-sets.json", FormLayout.sets());
        json("ui/" + FormLayout.SET + "/Settings.json", FormLayout.settings(List.copyOf(pages.keySet())));
        pages.forEach((name, page) -> json("ui/" + FormLayout.SET + "/layouts/" + name + ".json", page));
    }

    /** Labels are ids of texts here, so that a list has its words in all languages. */
    private void options(CodeList list, FormTexts texts) {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        for (var choice : list.choices()) {
            options.addObject()
                    .put("value", choice.value())
                    .put("label", texts.add("option." + list.id() + "." + choice.value(), choice.label()));
        }
        json("options/" + list.id() + ".json", options);
    }

    private void json(String name, JsonNode content) {
        try {
            file(name, (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
    }

    private void file(String name, byte[] content) {
        files.put("App/" + name, content);
    }
}
