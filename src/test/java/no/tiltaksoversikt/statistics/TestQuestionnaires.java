package no.tiltaksoversikt.statistics;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;

/** The questionnaires without the service around them. */
public final class TestQuestionnaires {

    public static final Questionnaire OF_2018 = read("2018");
    public static final Questionnaire OF_2019 = read("2019");

    private TestQuestionnaires() {}

    public static List<Questionnaire> all() {
        return List.of(OF_2018, OF_2019);
    }

    private static Questionnaire read(String id) {
        try (var yaml = TestQuestionnaires.class.getResourceAsStream("/questionnaire/" + id + ".yaml")) {
            return YAMLMapper.builder().build().readValue(yaml, Questionnaire.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
