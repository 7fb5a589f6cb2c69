package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.validation.rule.Validation;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A form's files, and methods that change them to test the checks. */
final class FormFiles {

    static final String LAYOUTS = "App/ui/form/layouts/";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, byte[]> files;

    private FormFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    static FormFiles of(Questionnaire questionnaire) {
        return new FormFiles(AltinnForm.of(
                questionnaire,
                Validation.RULES.acknowledgeable(questionnaire),
                new AppFiles("digdir/tiltak", questionnaire.title(), List.of("dagl", "utinn"))));
    }

    /** For version 9 of Altinn's app library. */
    static FormFiles ofVersionNine(Questionnaire questionnaire) {
        var app = new AppFiles("digdir/tiltak", questionnaire.title(), List.of("dagl", "utinn"));
        return new FormFiles(VersionNine.of(new TreeMap<>(of(questionnaire).files), app));
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The names of the files in a folder with an ending, without folder and ending. */
    List<String> in(String folder, String ending) {
        return names().stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(ending))
                .map(name -> name.substring(folder.length(), name.length() - ending.length()))
                .filter(name -> !name.contains("/"))
                .toList();
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        return files.get(name);
    }

    JsonNode json(String name) {
        try {
            return MAPPER.readTree(text(name));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    Document xml(String name) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(files.get(name)));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(name, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A copy with one file changed. */
    FormFiles with(String name, Consumer<ObjectNode> change) {
        var changed = (ObjectNode) json(name);
        change.accept(changed);
        return withText(name, changed.toString());
    }

    FormFiles withText(String name, String content) {
        var others = new TreeMap<>(files);
        others.put(name, content.getBytes(StandardCharsets.UTF_8));
        return new FormFiles(others);
    }

    FormFiles replacing(String name, String part, String other) {
        if (!text(name).contains(part)) {
            throw new IllegalArgumentException(name + " doesn't have " + part);
        }
        return withText(name, text(name).replace(part, other));
    }

    FormFiles without(String name) {
        var others = new TreeMap<>(files);
        others.remove(name);
        return new FormFiles(others);
    }

    /** Writes the files for checks by other programs. */
    void writeTo(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
