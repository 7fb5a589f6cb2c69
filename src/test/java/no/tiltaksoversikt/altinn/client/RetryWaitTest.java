package no.tiltaksoversikt.altinn.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryWaitTest {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void the_wait_doubles_up_to_the_limit() {
        var random = new Random(7);
        for (var attempt = 1; attempt <= 100; attempt++) {
            var whole = attempt < 8 ? FIRST.multipliedBy(1L << (attempt - 1)) : LONGEST;
            for (var i = 0; i < 100; i++) {
                assertThat(RetryWait.after(attempt, FIRST, LONGEST, random)).isBetween(whole.dividedBy(2), whole);
            }
        }
    }

    @Test
    void jobs_that_fail_together_wait_for_different_times() {
        var random = new Random(7);
        var waits = new HashSet<Duration>();
        for (var i = 0; i < 100; i++) {
            waits.add(RetryWait.after(1, FIRST, LONGEST, random));
        }
        assertThat(waits).hasSizeGreaterThan(90);
    }
}
