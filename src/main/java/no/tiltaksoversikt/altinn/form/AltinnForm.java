package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tiltaksoversikt.altinn.form.CodeLists.Choice;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Generates all files of a form except the guide, by their paths in the app's repository. */
final class AltinnForm {

    private static final String MODEL = "models/model";
    private static final String PAGES = "ui/form/layouts/%s.json";
    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private AltinnForm() {}

    /** The files for a questionnaire and the rules that can be acknowledged with a reason. */
    static SortedMap<String, byte[]> of(Questionnaire questionnaire, Map<String, Text> acknowledgeable, AppFiles app) {
        var form = new AltinnForm();
        var texts = new FormTexts();
        texts.add("appName", questionnaire.title());
        texts.add("title", questionnaire.title());
        AppFiles.PATHS.forEach(path -> form.file(path, app.file(path)));
        List.of("introduction", "summary").forEach(page -> texts.addPage(page, AppFiles.json(PAGES.formatted(page))));
        var root = FormModel.of(questionnaire, List.copyOf(acknowledgeable.keySet()));
        form.model(root, questionnaire, acknowledgeable, texts);
        form.json(MeasuresPage.FILE, MeasuresPage.of(questionnaire, root.rows(), texts));
        CodeLists.of(questionnaire, acknowledgeable).forEach((id, list) -> form.options(id, list, texts));
        for (var language : Language.values()) {
            form.json("config/texts/resource." + language.tag() + ".json", texts.in(language));
        }
        return form.files;
    }

    private void model(
            FormGroup root, Questionnaire questionnaire, Map<String, Text> acknowledgeable, FormTexts texts) {
        root.all()
                .flatMap(group -> group.fields().stream())
                .filter(FormField::hasOwnMessage)
                .forEach(field -> texts.addFault(field, questionnaire));
        json(MODEL + ".schema.json", ModelSchema.of(root));
        file(MODEL + ".xsd", ModelXsd.of(root));
        file(MODEL + ".cs", ModelClasses.of(root));
        json(MODEL + ".validation.json", FormValidations.of(questionnaire, acknowledgeable, texts));
    }

    /** Writes a code list. Its labels are text ids, which Altinn looks up in the user's language. */
    private void options(String id, List<Choice> choices, FormTexts texts) {
        var options = JsonNodeFactory.instance.arrayNode();
        for (var choice : choices) {
            options.addObject()
                    .put("value", choice.value())
                    .put("label", texts.add("option." + id + "." + choice.value(), choice.label()));
        }
        json("options/" + id + ".json", options);
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
