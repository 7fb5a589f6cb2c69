package no.tiltaksoversikt.altinn;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time, up to a limit, and never all at once. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private Backoff() {}

    /**
     * @param attempt the number of tries so far, from 1
     * @return between half of the doubled time and all of it
     */
    static Duration after(int attempt, Duration first, Duration longest, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(attempt - 1, 0), MOST_DOUBLINGS));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        var half = whole.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
