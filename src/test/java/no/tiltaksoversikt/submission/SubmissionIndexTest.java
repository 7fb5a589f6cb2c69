package no.tiltaksoversikt.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import no.tiltaksoversikt.measure.MeasureStore.Stored;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import org.junit.jupiter.api.Test;

class SubmissionIndexTest {

    private final SubmissionIndex index = new SubmissionIndex(List.of(), List.of());

    @Test
    void the_hash_is_that_of_the_whole_answer_whatever_was_put_and_removed() {
        var random = new Random(5);
        var expected = new LinkedHashMap<String, String>();
        for (var step = 0; step < 500; step++) {
            var reference = "R-" + random.nextInt(40);
            if (expected.containsKey(reference) && random.nextInt(4) == 0) {
                expected.remove(reference);
                index.remove(reference);
            } else {
                var hash = CanonicalJson.sha256(List.of(step));
                expected.put(reference, hash);
                index.put(new Stored(reference, index.positionOf(reference), hash, "navn " + reference));
            }
            assertThat(index.hash()).isEqualTo(SubmissionContent.submissionHash(false, expected.values()));
            assertThat(index.size()).isEqualTo(expected.size());
        }
    }

    @Test
    void a_new_measure_comes_last_and_a_known_one_keeps_its_place() {
        put("A", "a");
        put("B", "b");
        assertThat(index.positionOf("A")).isZero();
        assertThat(index.positionOf("C")).isEqualTo(2);
        index.remove("A");
        assertThat(index.positionOf("C")).isEqualTo(2);
    }

    @Test
    void only_another_measure_is_a_namesake() {
        put("A", "navn");
        assertThat(index.hasNamesake("A", "navn")).isFalse();
        assertThat(index.hasNamesake("B", "navn")).isTrue();
        put("B", "navn");
        assertThat(index.hasNamesake("A", "navn")).isTrue();
        put("B", "et annet");
        assertThat(index.hasNamesake("A", "navn")).isFalse();
        index.remove("A");
        assertThat(index.hasNamesake("B", "navn")).isFalse();
    }

    private void put(String reference, String nameKey) {
        index.put(new Stored(reference, index.positionOf(reference), "0".repeat(64), nameKey));
    }
}
