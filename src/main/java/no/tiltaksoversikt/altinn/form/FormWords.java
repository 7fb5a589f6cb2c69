package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.platform.text.Text;

/** What the form says besides the questionnaire's own words, from {@code altinn/form.yaml}. */
@Startup
@Singleton
class FormWords {

    private static final String FILE = "/altinn/form.yaml";

    private final Map<String, Text> words;

    FormWords() {
        var mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (var file = FormWords.class.getResourceAsStream(FILE)) {
            words = mapper.readValue(file, new TypeReference<Map<String, Text>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
    }

    Text of(String id) {
        var text = words.get(id);
        if (text == null) {
            throw new IllegalArgumentException(FILE + " has no " + id);
        }
        return text;
    }

    boolean has(String id) {
        return words.containsKey(id);
    }

    Set<String> ids() {
        return words.keySet();
    }
}
