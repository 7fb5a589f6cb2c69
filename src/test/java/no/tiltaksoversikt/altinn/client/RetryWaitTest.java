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
    void each_wait_is_up_to_twice_the_one_before_and_never_longer_than_the_longest() {
        var random = new Random(7);
        for (var attempt = 1; attempt <= 100; attempt++) {
            var whole = attempt < 8 ? FIRST.multipliedBy(1L << (attempt - 1)) : LONGEST;
            for (var i = 0; i < 100; i++) {
                assertThat(RetryWait.after(attempt, FIRST, LONGEST, random)).isBetween(whole.dividedBy(2), whole);
            }
        }
    }

    @Test
    void those_who_fail_together_do_not_come_back_together() {
        var random = new Random(7);
        var waits = new HashSet<Duration>();
        for (var i = 0; i < 100; i++) {
            waits.add(RetryWait.after(1, FIRST, LONGEST, random));
        }
        assertThat(waits).hasSizeGreaterThan(90);
    }
}
