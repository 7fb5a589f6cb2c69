package no.tiltaksoversikt.statistics.counting;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.tiltaksoversikt.edition.Edition;
import org.jboss.logging.Logger;

/**
 * Chooses how an edition's measures are counted. The first request for a frozen edition loads its columns in the background.
 * Until then the database counts; the numbers are the same.
 */
@ApplicationScoped
public class EditionCounts {

    private static final Logger LOG = Logger.getLogger(EditionCounts.class);
    private static final long MEBIBYTE = 1 << 20;
    private static final int KIBIBYTE = 1 << 10;

    /** A frozen state, which never changes: a correction makes a new revision. */
    record FrozenEdition(int year, int revision) {}

    private final CountQuery database;
    private final ColumnQuery columns;
    private final long mostBytes;
    private final AsyncCache<FrozenEdition, MeasureCounts> kept;

    /** Loads one edition at a time, which takes one connection and one processor. */
    private final ExecutorService loader = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "edition-columns");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    EditionCounts(CountQuery database, ColumnQuery columns, StatisticsConfig config) {
        this(database, columns, config.columnMemoryMebibytes() * MEBIBYTE);
    }

    EditionCounts(CountQuery database, ColumnQuery columns, long mostBytes) {
        this.database = database;
        this.columns = columns;
        this.mostBytes = mostBytes;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes / KIBIBYTE)
                .weigher(EditionCounts::kibibytes)
                .executor(Runnable::run)
                .buildAsync();
    }

    public MeasureCounts of(Edition edition) {
        return edition.state().isFrozen() ? of(new FrozenEdition(edition.year(), edition.revision())) : database;
    }

    /** Frozen editions, once the columns of all of them are loaded. */
    public Optional<LoadedEditions> loaded(List<Edition> editions) {
        var loaded = new LoadedEditions();
        var missing = false;
        // All of them, also behind a missing one, since asking for an edition's columns loads them.
        for (var edition : editions) {
            if (of(edition) instanceof EditionColumns columns) {
                loaded.add(edition.year(), columns);
            } else {
                missing = true;
            }
        }
        return missing ? Optional.empty() : Optional.of(loaded);
    }

    MeasureCounts of(FrozenEdition edition) {
        if (mostBytes == 0) {
            return database;
        }
        var counts = load(edition);
        return counts.isDone() && !counts.isCompletedExceptionally() ? counts.join() : database;
    }

    /** The columns when they are loaded, or the database if they are too large. Concurrent callers share one load. */
    CompletableFuture<MeasureCounts> load(FrozenEdition edition) {
        return kept.get(edition, (key, executor) -> CompletableFuture.supplyAsync(() -> read(key), loader));
    }

    /** The memory of all columns after pending loads and evictions. */
    long bytesInMemory() {
        return CompletableFuture.supplyAsync(() -> kept.synchronous().asMap().values(), loader).join().stream()
                .mapToLong(it -> it instanceof EditionColumns inMemory ? inMemory.bytes() : 0)
                .sum();
    }

    private MeasureCounts read(FrozenEdition edition) {
        var read = columns.read(edition.year(), edition.revision(), mostBytes);
        read.ifPresentOrElse(
                it -> LOG.infof("Edition %d is loaded into columns of %d KiB", edition.year(), it.bytes() / KIBIBYTE),
                () -> LOG.infof(
                        "Edition %d is too large for tiltak.statistics.column-memory-mebibytes", edition.year()));
        return read.<MeasureCounts>map(it -> it).orElse(database);
    }

    private static int kibibytes(FrozenEdition edition, MeasureCounts counts) {
        return counts instanceof EditionColumns inMemory ? 1 + Math.toIntExact(inMemory.bytes() / KIBIBYTE) : 1;
    }

    @PreDestroy
    void stop() {
        loader.shutdownNow();
    }
}
