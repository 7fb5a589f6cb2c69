package no.tiltaksoversikt.publication.export;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import org.jboss.logging.Logger;

/**
 * Makes files once for all who want them, and keeps them as long as their version is current and there is room.
 *
 * <p>A file is made by a thread of the spool, so no reader who leaves spoils it for others. Whoever comes while it is being
 * made from the version that they want waits for it; whoever wants a newer version waits for the next making, which reads
 * the version again when it begins. However fast the data change, each file is being made at most once at a time.
 *
 * <p>A file that has been replaced is kept until the one after it has been made, for answers that are about to send it.
 */
@Startup
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final Text FILES = new Text("Filene", "Filene", "The files");
    private static final String TRY_AGAIN_AFTER = "10";

    private final SpoolFolder folder;
    private final ExecutorService makers;
    private final long capacity;

    /** The least recently wanted first. */
    private final Map<ExportKey, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<ExportKey, Making> makings = new HashMap<>();

    /** What a file is made of, and how. */
    interface Source {
        /** The version of the data as they are now. */
        String version();

        void write(OutputStream out) throws IOException;
    }

    private record Kept(String version, SpooledFile file, SpooledFile replaced) {

        long size() {
            return file.size() + (replaced == null ? 0 : replaced.size());
        }
    }

    /** A file in the making: by those who began, and then again by those who came too late for its version. */
    private static final class Making {
        private String version;
        private final CompletableFuture<SpooledFile> now;
        private CompletableFuture<SpooledFile> next;

        Making(CompletableFuture<SpooledFile> now) {
            this.now = now;
        }
    }

    Spool(ExportConfig config) throws IOException {
        folder = new SpoolFolder(config.folder());
        capacity = config.maxMebibytes() << 20;
        makers = new ThreadPoolExecutor(
                config.concurrency(),
                config.concurrency(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.queue()),
                task -> {
                    var thread = new Thread(task, "export");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The file of this version or a newer one, as soon as there is one. */
    synchronized CompletionStage<SpooledFile> get(ExportKey key, String version, Source source) {
        var finished = kept.get(key);
        if (finished != null && finished.version().equals(version)) {
            return CompletableFuture.completedStage(finished.file());
        }
        var making = makings.get(key);
        if (making == null) {
            making = new Making(new CompletableFuture<>());
            start(key, making, source);
            makings.put(key, making);
            return making.now.minimalCompletionStage();
        }
        if (version.equals(making.version)) {
            return making.now.minimalCompletionStage();
        }
        if (making.next == null) {
            making.next = new CompletableFuture<>();
        }
        return making.next.minimalCompletionStage();
    }

    private void start(ExportKey key, Making making, Source source) {
        try {
            var unused = CompletableFuture.supplyAsync(() -> make(key, making, source), makers)
                    .whenComplete((made, failure) -> finish(key, making, source, made, failure));
        } catch (RejectedExecutionException full) {
            throw new Problem(ProblemType.UNAVAILABLE, full)
                    .with("what", FILES)
                    .withHeader("Retry-After", TRY_AGAIN_AFTER);
        }
    }

    private Kept make(ExportKey key, Making making, Source source) {
        var version = source.version();
        synchronized (this) {
            making.version = version;
            var finished = kept.get(key);
            if (finished != null && finished.version().equals(version)) {
                return finished;
            }
        }
        try {
            var file = folder.write(key.options().format().word(), source::write);
            return new Kept(version, file, null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void finish(ExportKey key, Making making, Source source, Kept made, Throwable failure) {
        SpooledFile file;
        synchronized (this) {
            file = made == null ? null : keep(key, made);
            makings.remove(key);
            if (making.next != null) {
                continueWith(key, making.next, source);
            }
        }
        if (file != null) {
            making.now.complete(file);
        } else {
            making.now.completeExceptionally(failure);
        }
    }

    private void continueWith(ExportKey key, CompletableFuture<SpooledFile> waiting, Source source) {
        var making = new Making(waiting);
        try {
            start(key, making, source);
            makings.put(key, making);
        } catch (Problem full) {
            waiting.completeExceptionally(full);
        }
    }

    /** Keeps a file unless it is the same as before, and makes room. */
    private SpooledFile keep(ExportKey key, Kept made) {
        var before = kept.get(key);
        if (before == null) {
            kept.put(key, made);
        } else if (before.file().sha256().equals(made.file().sha256())) {
            kept.put(key, new Kept(made.version(), before.file(), before.replaced()));
            if (!made.file().equals(before.file())) {
                delete(made.file());
            }
        } else {
            kept.put(key, new Kept(made.version(), made.file(), before.file()));
            delete(before.replaced());
        }
        makeRoom(key);
        return kept.get(key).file();
    }

    private void makeRoom(ExportKey newest) {
        var size = kept.values().stream().mapToLong(Kept::size).sum();
        var oldest = kept.entrySet().iterator();
        while (size > capacity && oldest.hasNext()) {
            var entry = oldest.next();
            if (!entry.getKey().equals(newest)) {
                size -= entry.getValue().size();
                delete(entry.getValue().file());
                delete(entry.getValue().replaced());
                oldest.remove();
            }
        }
    }

    private void delete(SpooledFile file) {
        if (file == null) {
            return;
        }
        try {
            folder.delete(file);
        } catch (IOException failed) {
            LOG.warnf("An export file can't be deleted: %s", failed.getMessage());
        }
    }

    @PreDestroy
    void close() throws IOException {
        makers.shutdownNow();
        folder.close();
    }
}
