package no.tiltaksoversikt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What holds for every problem that the service answers with. */
public final class Problems {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Problems() {}

    /** The problem, which has all that a problem must have and nothing of what it mustn't. */
    public static JsonNode check(HttpResponse<String> response, int status, String slug) {
        var type = response.headers().firstValue("Content-Type").orElse("none");
        assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(status);
        assertThat(type).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).isPresent();
        assertThat(response.body())
                .doesNotContain(
                        "no.tiltaksoversikt", "java.", "jackson", "Exception", "\tat ", "<html", "<!DOCTYPE", "SQL");
        var problem = tree(response.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:problem-type:tiltaksoversikt:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank().doesNotContain("{", "}");
        assertThat(problem.path("instance").asText())
                .isEqualTo("urn:request:"
                        + response.headers().firstValue("X-Request-Id").orElseThrow());
        return problem;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + json, notJson);
        }
    }
}
