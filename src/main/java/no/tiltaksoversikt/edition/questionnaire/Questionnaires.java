package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.FormerOption;

/** All questionnaires, read once from the files that {@code questionnaire/index.yaml} names; a faulty one stops the start. */
@Startup
@Singleton
public class Questionnaires {

    private static final String FOLDER = "/questionnaire/";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, Questionnaire> byId = new LinkedHashMap<>();

    public Questionnaires() {
        for (var id : read("index.yaml", String[].class)) {
            var questionnaire = read(id + ".yaml", Questionnaire.class);
            QuestionnaireCheck.check(questionnaire, id, byId);
            byId.put(id, questionnaire);
        }
    }

    private static <T> T read(String file, Class<T> type) {
        try (var stream = Questionnaires.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + FOLDER + file);
            }
            return MAPPER.readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FOLDER + file, unreadable);
        }
    }

    /** A questionnaire from YAML, unchecked. */
    static Questionnaire ofYaml(String yaml) {
        try {
            return MAPPER.readValue(yaml, Questionnaire.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<Questionnaire> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The questionnaire with an id that is known to exist. */
    public Questionnaire get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no questionnaire " + id));
    }

    /** The names and codes that a body may use under a questionnaire. */
    public Vocabulary vocabulary(Questionnaire asked) {
        var elsewhere = new HashMap<String, AnswerField>();
        all().forEach(other -> other.added().forEach(field -> elsewhere.put(field.jsonName(), field)));
        return new Vocabulary(asked, elsewhere);
    }

    /** Oldest first. */
    public Collection<Questionnaire> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /**
     * The answer that stands for an option in a questionnaire that doesn't ask the option's field: the one that it, or a
     * later questionnaire, says it was formerly.
     */
    public Optional<FormerOption> former(AnswerField field, String code, Questionnaire asked) {
        return byId.values().stream()
                .flatMap(questionnaire -> questionnaire.questionFor(field).stream())
                .flatMap(question -> question.options().stream())
                .filter(option -> option.code().equals(code) && option.formerly() != null)
                .map(Questionnaire.Option::formerly)
                .filter(former -> asked.named(former.field())
                        .filter(other -> asked.offers(other, former.code()))
                        .isPresent())
                .findFirst();
    }

    /**
     * What changed from one questionnaire to a later one, over all those in between; empty where the later one doesn't
     * descend from the earlier.
     */
    public Optional<QuestionnaireChanges> changes(String from, String to) {
        var chain = new ArrayDeque<Questionnaire>();
        var step = find(to);
        while (step.isPresent()) {
            chain.addFirst(step.get());
            if (step.get().id().equals(from)) {
                return Optional.of(QuestionnaireChanges.along(List.copyOf(chain)));
            }
            step = step.get().previous().flatMap(this::find);
        }
        return Optional.empty();
    }
}
