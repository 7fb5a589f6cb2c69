package no.tiltaksoversikt.altinn.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** How long to wait before a call is tried again. */
public final class RetryWait {

    private static final int MAX_DOUBLINGS = 30;

    private RetryWait() {}

    /** After so many tries, as configured. */
    public static Duration after(int attempt, AltinnConfig config) {
        return after(attempt, config.firstRetry(), config.longestRetry(), ThreadLocalRandom.current());
    }

    /**
     * Twice as long each time, up to a limit, and not the same for all.
     *
     * @param attempt the number of tries so far, from 1
     * @return between half of the doubled time and all of it
     */
    static Duration after(int attempt, Duration first, Duration longest, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), MAX_DOUBLINGS));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        var half = whole.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
