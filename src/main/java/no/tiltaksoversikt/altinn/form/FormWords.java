package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;

/** What the form says besides the questionnaire's own words, from {@code altinn/form.yaml}. */
@Startup
@Singleton
class FormWords {

    private static final String FILE = "/altinn/form.yaml";

    private final Map<String, Text> words = YamlFile.read(FILE, new TypeReference<>() {});

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
