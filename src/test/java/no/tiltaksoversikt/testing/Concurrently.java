package no.tiltaksoversikt.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs an act many times at the same moment, in threads that see the classes that the test sees. */
public final class Concurrently {

    private Concurrently() {}

    /** Lets all loose at once and waits for every one; the results are in the order of the numbers. */
    public static <T> List<T> run(int times, IntFunction<T> act) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(times);
        var start = new CountDownLatch(1);
        try {
            var running = IntStream.range(0, times)
                    .mapToObj(number -> pool.submit(() -> {
                        start.await();
                        return act.apply(number);
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(Objects.requireNonNull(future.get()));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
