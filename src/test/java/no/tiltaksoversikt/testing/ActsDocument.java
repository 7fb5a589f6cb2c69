package no.tiltaksoversikt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of docs/directorate-acts.md, and a comparison of their answers with those that the document shows. */
public final class ActsDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path DOCUMENT = Path.of("docs/directorate-acts.md");

    private static final Pattern CALL = Pattern.compile("""
            ```http ?(agency|altinn|register|letter|)
            (GET|PUT|POST|DELETE) (\\S+)
            ([^`]*)```

            ```answer (\\d{3})
            ([^`]*)```
            """);
    private static final Pattern NAMED = Pattern.compile("«(\\w+)»");

    private final Map<String, String> values = new HashMap<>();

    /** A call; {@code mark} is what stands after {@code http}, which may be nothing. */
    public record Call(String mark, String method, String address, String body, int status, String answer) {}

    public static List<Call> calls() {
        try {
            var document = Files.readString(DOCUMENT);
            var calls = CALL.matcher(document)
                    .results()
                    .map(found -> new Call(
                            found.group(1),
                            found.group(2),
                            found.group(3),
                            found.group(4),
                            Integer.parseInt(found.group(5)),
                            found.group(6)))
                    .toList();
            assertThat(calls).as("calls with an answer").hasSize(document.split("```http", -1).length - 1);
            return calls;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Makes all calls with a mark, and compares their answers. */
    public static void makeMarked(String mark, Supplier<RequestSpecification> caller) {
        var document = new ActsDocument();
        var marked = calls().stream().filter(call -> call.mark().equals(mark)).toList();
        assertThat(marked).as(mark).isNotEmpty();
        marked.forEach(call -> document.make(call, it -> caller.get()));
    }

    /** Makes a call as the caller of its mark. */
    public void make(Call call, Function<String, RequestSpecification> callers) {
        var address = filled(call.address());
        var caller = callers.apply(call.mark());
        if (!call.body().isBlank()) {
            caller.contentType("application/json").body(filled(call.body()).getBytes(StandardCharsets.UTF_8));
        }
        var answer = caller.request(Method.valueOf(call.method()), address);
        assertThat(answer.statusCode())
                .as("%s %s: %s", call.method(), address, answer.asString())
                .isEqualTo(call.status());
        if (!call.answer().isBlank()) {
            compare(call.method() + " " + address, read(call.answer()), read(answer.asString()));
        }
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String filled(String text) {
        return NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1))));
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
            assertThat(answer.isMissingNode() || answer.isNull()).as(place).isFalse();
            values.put(
                    written.asText().replaceAll("[«»]", ""), answer.isTextual() ? answer.asText() : answer.toString());
        } else {
            assertThat(answer.asText()).as(place).isEqualTo(written.asText());
        }
    }
}
