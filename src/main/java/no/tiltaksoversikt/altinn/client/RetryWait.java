package no.tiltaksoversikt.altinn.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The wait before the next attempt: exponential backoff with jitter. */
public final class RetryWait {

    private static final int MAX_DOUBLINGS = 30;

    private RetryWait() {}

    /** The wait after a number of attempts, as configured. */
    public static Duration after(int attempt, AltinnConfig config) {
        return after(attempt, config.firstRetry(), config.longestRetry(), ThreadLocalRandom.current());
    }

    /**
     * Doubles the wait for each attempt, up to a limit, and subtracts a random part of up to half.
     *
     * @param attempt the number of attempts so far, from 1
     */
    static Duration after(int attempt, Duration first, Duration longest, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), MAX_DOUBLINGS));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        var half = whole.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
