package no.tiltaksoversikt.platform.database;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Restarts PostgreSQL on the same port when it dies. Open connections are lost, and requests get a 503 until it runs again. Each
 * failed try doubles the wait. After the last try, the callback runs.
 */
final class PostmasterWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PostmasterWatch.class);
    private static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    /** After this uptime, a crash counts as a new failure. */
    private static final Duration RECOVERED = Duration.ofMinutes(1);

    private final Path data;
    private final Path binaries;
    private final Runnable whenLost;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("embedded-postgresql-watch", true));

    private volatile boolean isClosed;
    private Instant startedAt = Instant.now();
    private int tries;

    private PostmasterWatch(Path data, Path binaries, Runnable whenLost) {
        this.data = data;
        this.binaries = binaries;
        this.whenLost = whenLost;
    }

    /** Begins to watch the server that runs on the data folder. */
    static PostmasterWatch begin(Path data, Runnable whenLost) throws IOException {
        var process =
                Postmaster.running(data).orElseThrow(() -> new IOException("PostgreSQL has not started in " + data));
        var program = Path.of(process.info().command().orElseThrow());
        var watch = new PostmasterWatch(data, program.getParent(), whenLost);
        watch.follow(process);
        return watch;
    }

    private void follow(ProcessHandle process) {
        var unused = process.onExit().thenRun(() -> {
            if (!isEnding()) {
                worker.execute(() -> died(process.pid()));
            }
        });
    }

    private void died(long pid) {
        if (Duration.between(startedAt, Instant.now()).compareTo(RECOVERED) > 0) {
            tries = 0;
        }
        LOG.errorf("The embedded PostgreSQL (process %d) has died; restarting it", pid);
        startLater();
    }

    private void startLater() {
        if (tries == TRIES) {
            LOG.fatalf("The embedded PostgreSQL died and did not start again in %d tries. The service ends.", TRIES);
            whenLost.run();
            return;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << tries);
        tries++;
        var unused = worker.schedule(this::start, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void start() {
        if (isEnding()) {
            return;
        }
        try {
            var process = Postmaster.startAgain(data, binaries);
            startedAt = Instant.now();
            LOG.infof("The embedded PostgreSQL runs again (process %d)", process.pid());
            follow(process);
        } catch (IOException failed) {
            LOG.errorf("The embedded PostgreSQL does not start: %s", failed.getMessage());
            startLater();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The library's own shutdown hook stops the server before close is called. */
    private boolean isEnding() {
        return isClosed || isShutDown();
    }

    private static boolean isShutDown() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread(() -> {}));
            return false;
        } catch (IllegalStateException shutdown) {
            return true;
        }
    }

    /** Ends the watch, and waits for a start that is under way: the server must not appear after it was stopped. */
    @Override
    public void close() {
        isClosed = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("PostgreSQL was still starting when the service ended");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
