package no.tiltaksoversikt.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    /** Names that collide in the parser's table once made it refuse everybody's bodies. */
    @Test
    void hostile_names_disturb_no_other_body() {
        var random = new Random(1);
        for (var round = 0; round < 30; round++) {
            tryToRead(IntStream.range(0, 7000).mapToObj(i -> Long.toString(random.nextLong(), 36)));
            tryToRead(IntStream.range(0, 2000).mapToObj(StrictJsonTest::colliding));
            for (var other = 0; other < 200; other++) {
                var name = "n" + random.nextInt(1000);
                assertThat(StrictJson.readTree(body(name)).has(name)).isTrue();
            }
        }
    }

    @Test
    void a_text_of_more_than_a_million_characters_is_refused() {
        assertThat(StrictJson.readTree(bytes("{\"a\":\"" + "a".repeat(1_000_000) + "\"}"))
                        .has("a"))
                .isTrue();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> StrictJson.readTree(bytes("{\"a\":\"" + "a".repeat(1_000_001) + "\"}")))
                .matches(refused -> refused.type() == ProblemType.JSON_LIMIT_EXCEEDED);
    }

    private static void tryToRead(Stream<String> names) {
        try {
            StrictJson.readTree(body(names.distinct().collect(Collectors.joining("\":1,\""))));
        } catch (Problem refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.JSON_LIMIT_EXCEEDED);
        }
    }

    private static byte[] body(String names) {
        return bytes("{\"" + names + "\":1}");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(UTF_8);
    }

    /** Texts of Aa and BB have one hash in Java, and often one in the parser. */
    private static String colliding(int number) {
        return IntStream.iterate(16, bit -> bit >= 0, bit -> bit - 1)
                .mapToObj(bit -> (number >> bit & 1) == 1 ? "BB" : "Aa")
                .collect(Collectors.joining());
    }
}
