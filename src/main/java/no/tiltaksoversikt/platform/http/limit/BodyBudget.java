package no.tiltaksoversikt.platform.http.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import no.tiltaksoversikt.platform.http.HttpConfig;

/** How many bodies are on their way, in all and by address, and how much memory bodies take. */
final class BodyBudget {

    private final HttpConfig config;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> unfinishedByAddress = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    BodyBudget(HttpConfig config) {
        this.config = config;
    }

    /** Whether another body from this address may be on its way; it is counted until {@link #end}. */
    boolean begin(String address) {
        if (unfinished.incrementAndGet() > config.unfinishedBodies()) {
            unfinished.decrementAndGet();
            return false;
        }
        if (unfinishedByAddress.merge(address, 1, Integer::sum) > config.unfinishedBodiesPerAddress()) {
            end(address);
            return false;
        }
        return true;
    }

    void end(String address) {
        unfinished.decrementAndGet();
        forgetOne(address);
    }

    private void forgetOne(String address) {
        unfinishedByAddress.computeIfPresent(address, (ignored, count) -> count > 1 ? count - 1 : null);
    }

    /** Whether there is room for so many bytes more; they are counted until {@link #release}. */
    boolean take(int length) {
        if (bytes.addAndGet(length) > config.bodyMemoryMebibytes() * HttpConfig.MEBIBYTE) {
            bytes.addAndGet(-length);
            return false;
        }
        return true;
    }

    void release(int length) {
        bytes.addAndGet(-length);
    }
}
