package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.platform.http.StrictJson;

/** Converts answers to JSON. */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerJson() {}

    /** A measure's answers, by JSON name. */
    public static ObjectNode of(MeasureAnswers answers) {
        return MAPPER.valueToTree(answers.byName());
    }

    /** One answer; JSON null if there is none. */
    public static JsonNode of(Object answer) {
        return answer == null ? null : MAPPER.valueToTree(answer);
    }

    /** A stored answer; JSON null if there is none. */
    public static JsonNode read(String stored) {
        return stored == null ? null : StrictJson.readTree(stored.getBytes(StandardCharsets.UTF_8));
    }
}
