package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.testing.PublicReads;
import no.tiltaksoversikt.testing.Reader;
import no.tiltaksoversikt.testing.Reader.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Follows the links in all JSON answers and Link headers, from the service's front page and every public read on. */
@QuarkusTest
@Tag("full")
class PublicLinksTest extends PublicWalk {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://localhost:[0-9]+)?(/(?:(?:v1|nb|nn|en|q)(?:[/?]|$)|openapi|feed|[a-z]+\\.xml).*)");
    private static final Pattern LINK = Pattern.compile("<([^>]+)>");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|[a-z]{2,}=[^&]+");
    private static final int OF_A_KIND = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Deque<String> unread = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> seenOfKind = new HashMap<>();

    @Test
    void every_link_answers() throws JsonProcessingException {
        readAll(read -> !read.operation().equals(PAGE) && read.accept().contains("json"));
        for (var answer : before.values()) {
            collect(answer);
        }
        collect(get("/v1"));
        while (!unread.isEmpty()) {
            var link = unread.remove();
            var answer = get(link);
            assertThat(answer.status()).as(link).isIn(200, 303);
            collect(answer);
        }
        assertThat(seenOfKind).hasSizeGreaterThan(100);
    }

    private static Answer get(String path) {
        return Reader.read(new PublicReads.Read("link", path, "*/*"), "nb");
    }

    private void collect(Answer answer) throws JsonProcessingException {
        LINK.matcher(answer.header("link")).results().forEach(link -> add(link.group(1)));
        if (answer.status() == 200 && answer.header("content-type").contains("json")) {
            texts(JSON.readTree(
                            new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)))
                    .forEach(this::add);
        }
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainerNode() ? node.valueStream().flatMap(PublicLinksTest::texts) : Stream.of(node.asText());
    }

    private void add(String text) {
        var address = ADDRESS.matcher(text);
        if (address.matches()
                && seen.add(address.group(1))
                && seenOfKind.merge(IDENTIFIER.matcher(address.group(1)).replaceAll("#"), 1, Integer::sum)
                        <= OF_A_KIND) {
            unread.add(address.group(1));
        }
    }
}
