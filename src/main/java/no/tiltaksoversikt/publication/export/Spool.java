package no.tiltaksoversikt.publication.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Text;
import org.jboss.logging.Logger;

/**
 * A cache of files. Each file is made once for all readers who ask for it at the same time, and kept as long as its version is
 * current and the cache has room.
 *
 * <p>A thread of the spool makes the file, so a reader who leaves does not stop it. A reader who asks for the version that is
 * being made waits for it. A reader who asks for another version waits for the next making, which reads the version when it
 * begins. However fast the data change, each file is therefore being made at most once at a time.
 *
 * <p>The cache removes a file that it replaces or has no room for. The file is deleted when the last {@link Reading} of it
 * ends.
 */
@Startup
@ApplicationScoped
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final Text FILES = Text.of("publication", "export.files");
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final int KIBIBYTE = 1024;

    private final SpoolFolder folder;
    private final ExecutorService makers;
    private final Cache<ExportKey, Making> files;

    /** The data of a file. */
    interface Source {
        /** The current version of the data. */
        String version();

        void write(OutputStream out) throws IOException;
    }

    /** A reader's claim on a file. The file exists until the reading is closed. */
    interface Reading extends AutoCloseable {
        CompletionStage<SpooledFile> file();

        @Override
        void close();
    }

    Spool(ExportConfig config) throws IOException {
        folder = new SpoolFolder(config.folder());
        files = Caffeine.newBuilder()
                .maximumWeight(config.maxMebibytes() * KIBIBYTE)
                .weigher((ExportKey key, Making making) -> making.weight())
                .executor(Runnable::run)
                .removalListener((ExportKey key, Making making, RemovalCause cause) -> making.remove())
                .build();
        makers = new ThreadPoolExecutor(
                config.concurrency(),
                config.concurrency(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(config.queue()),
                new DefaultThreadFactory("export", true));
    }

    /** Reads the file of this version or a newer one. Its stage completes when the file has been made. */
    Reading read(ExportKey key, String version, Source source) {
        var making = files.asMap().compute(key, (same, current) -> {
            var claimed = current != null && current.serves(version) ? current : new Making(key, source, current);
            claimed.open();
            return claimed;
        });
        // Outside of compute: a file that is finished at once would change the entry that is being computed.
        making.start();
        return making;
    }

    @PreDestroy
    void close() throws IOException {
        makers.shutdownNow();
        folder.close();
    }

    /** A file that is waiting to be made, in the making, or made. */
    private final class Making implements Reading {

        private final ExportKey key;
        private final Source source;
        private final CompletableFuture<SpooledFile> file = new CompletableFuture<>();

        /** The file before, which must be finished first; null when this making has been started. */
        private CompletableFuture<SpooledFile> before;

        /** Null until the making begins. */
        private volatile String version;

        private volatile SpooledFile made;
        private int readers;
        private boolean isRemoved;

        Making(ExportKey key, Source source, Making before) {
            this.key = key;
            this.source = source;
            this.before = before == null ? CompletableFuture.completedFuture(null) : before.file;
        }

        boolean serves(String wanted) {
            return version == null || version.equals(wanted);
        }

        /** In KiB, since a cache's weights are integers. */
        int weight() {
            return made == null ? 0 : (int) (made.size() / KIBIBYTE) + 1;
        }

        void start() {
            CompletableFuture<SpooledFile> awaited;
            synchronized (this) {
                awaited = before;
                before = null;
            }
            if (awaited != null) {
                var unused = awaited.whenComplete((ignored, failure) -> submit());
            }
        }

        private void submit() {
            try {
                var unused = CompletableFuture.supplyAsync(this::make, makers).whenComplete(this::finish);
            } catch (RejectedExecutionException full) {
                finish(null, Problem.unavailable(FILES, RETRY_AFTER_SECONDS, full));
            }
        }

        SpooledFile make() {
            version = source.version();
            try {
                return folder.write(key.format().word(), source::write);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        void finish(SpooledFile result, Throwable failure) {
            if (failure != null) {
                files.asMap().remove(key, this);
                file.completeExceptionally(failure);
                return;
            }
            made = result;
            // Only now the cache can weigh the file.
            files.asMap().replace(key, this, this);
            file.complete(result);
            deleteIfUnused();
        }

        @Override
        public CompletionStage<SpooledFile> file() {
            return file.minimalCompletionStage();
        }

        synchronized void open() {
            readers++;
        }

        @Override
        public synchronized void close() {
            readers--;
            deleteIfUnused();
        }

        synchronized void remove() {
            isRemoved = true;
            deleteIfUnused();
        }

        private synchronized void deleteIfUnused() {
            if (isRemoved && readers == 0 && made != null) {
                try {
                    folder.delete(made);
                } catch (IOException failed) {
                    LOG.warnf("Cannot delete an export file: %s", failed.getMessage());
                }
            }
        }
    }
}
