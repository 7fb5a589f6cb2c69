package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** Makes the calls of docs/directorate-acts.md, in their order, and compares the answers. */
@QuarkusTest
class DirectorateActsTest extends HttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path DOCUMENT = Path.of("docs/directorate-acts.md");

    private static final Pattern CALL = Pattern.compile("""
            ```http( agency)?
            (GET|PUT|POST|DELETE) (\\S+)
            ([^`]*)```

            ```answer (\\d{3})
            ([^`]+)```
            """);
    private static final Pattern NAMED = Pattern.compile("«(\\w+)»");

    private final Map<String, String> values = new HashMap<>();

    @Test
    void every_act_answers_as_the_document_says() throws IOException {
        var document = Files.readString(DOCUMENT);
        var calls = CALL.matcher(document).results().toList();
        assertThat(calls).hasSize(document.split("```http", -1).length - 1).hasSizeGreaterThan(20);
        for (var call : calls) {
            var address = filled(call.group(3));
            var who = call.group(1) == null ? directorate() : agency(AGENCY);
            if (!call.group(4).isBlank()) {
                who.contentType("application/json").body(filled(call.group(4)).getBytes(StandardCharsets.UTF_8));
            }
            var answer = who.request(Method.valueOf(call.group(2)), address);
            assertThat(answer.statusCode())
                    .as("%s %s: %s", call.group(2), address, answer.asString())
                    .isEqualTo(Integer.parseInt(call.group(5)));
            compare(address, MAPPER.readTree(call.group(6)), MAPPER.readTree(answer.asString()));
        }
    }

    private String filled(String text) {
        return NAMED.matcher(text).replaceAll(name -> values.get(name.group(1)));
    }

    /** The answer has all that is written, and may have more. */
    private void compare(String place, JsonNode written, JsonNode answer) {
        if (written.isObject()) {
            written.properties()
                    .forEach(member ->
                            compare(place + "/" + member.getKey(), member.getValue(), answer.path(member.getKey())));
        } else if (written.isArray()) {
            assertThat(answer.size()).as(place).isGreaterThanOrEqualTo(written.size());
            for (var i = 0; i < written.size(); i++) {
                compare(place + "/" + i, written.get(i), answer.path(i));
            }
            assertThat(written.isEmpty() && !answer.isEmpty()).as(place).isFalse();
        } else if (written.isTextual() && NAMED.matcher(written.asText()).matches()) {
            assertThat(answer.isTextual()).as(place).isTrue();
            values.put(written.asText().replaceAll("[«»]", ""), answer.asText());
        } else {
            assertThat(answer.asText()).as(place).isEqualTo(written.asText());
        }
    }
}
