package no.tiltaksoversikt.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.platform.database.AfterCommit;

/**
 * Caches indexes of recently changed submissions. A transaction takes an index out and returns it after the commit, with its
 * new receipt. Every change of a submission, on any instance, makes a new receipt, so an index is valid only while its receipt
 * is the current one.
 */
@ApplicationScoped
class IndexCache {

    // Some 400 bytes each, so 40 MB at most.
    private static final int MAX_MEASURES = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Kept(UUID receipt, SubmissionIndex index) {}

    private final AfterCommit commits;
    private final Cache<Participant.Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MAX_MEASURES)
            .weigher((Participant.Key agency, Kept it) -> 1 + it.index().size())
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    IndexCache(AfterCommit commits) {
        this.commits = commits;
    }

    /** Takes out the index for a receipt, or makes a new one from the source. */
    SubmissionIndex take(Participant.Key agency, UUID receipt, Supplier<SubmissionIndex> source) {
        var found = kept.asMap().remove(agency);
        return found != null && found.receipt().equals(receipt) ? found.index() : source.get();
    }

    /** Returns an index after the commit of the current transaction. */
    void keepAfterCommit(Participant.Key agency, UUID receipt, SubmissionIndex index) {
        commits.run(() -> kept.put(agency, new Kept(receipt, index)));
    }
}
