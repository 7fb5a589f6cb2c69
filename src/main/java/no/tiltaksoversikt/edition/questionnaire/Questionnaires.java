package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questionnaires that come with the service. */
@ApplicationScoped
public class Questionnaires {

    private static final List<String> IDS = List.of("2018", "2019");

    private final Map<String, Questionnaire> byId = new LinkedHashMap<>();

    Questionnaires() {
        var mapper = YAMLMapper.builder().build();
        IDS.forEach(id -> byId.put(id, load(mapper, id)));
    }

    private static Questionnaire load(ObjectMapper mapper, String id) {
        try (var yaml = Questionnaires.class.getResourceAsStream("/questionnaire/" + id + ".yaml")) {
            return mapper.readValue(yaml, Questionnaire.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Questionnaire " + id, unreadable);
        }
    }

    public Optional<Questionnaire> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The questionnaire of an edition, which only ever names one that exists. */
    public Questionnaire get(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No questionnaire " + id));
    }

    public Collection<Questionnaire> all() {
        return byId.values();
    }
}
