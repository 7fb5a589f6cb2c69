package no.tiltaksoversikt.validation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Limits the work of one kind that runs at once. Further work waits in the order of arrival. It is refused with a 503 when the
 * queue is full or the wait is too long.
 */
final class AdmissionGate {

    private final Semaphore free;
    private final int capacity;
    private final int queue;
    private final Duration patience;

    /**
     * A gate.
     *
     * @param capacity the cost of all work at once
     * @param queue how many callers wait at once
     * @param patience how long each of them waits
     */
    AdmissionGate(int capacity, int queue, Duration patience) {
        this.free = new Semaphore(capacity, true);
        this.capacity = capacity;
        this.queue = queue;
        this.patience = patience;
    }

    /** Does the work when it is its turn; work that costs more than the capacity has the gate for itself. */
    <T> T pass(int cost, Supplier<T> work) {
        var taken = Math.max(1, Math.min(cost, capacity));
        if (!enter(taken)) {
            throw new Problem(ProblemType.BUSY).withRetryAfter(Math.max(1, patience.toSeconds()));
        }
        try {
            return work.get();
        } finally {
            free.release(taken);
        }
    }

    private boolean enter(int cost) {
        if (!free.hasQueuedThreads() && free.tryAcquire(cost)) {
            return true;
        }
        try {
            return free.getQueueLength() < queue && free.tryAcquire(cost, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
