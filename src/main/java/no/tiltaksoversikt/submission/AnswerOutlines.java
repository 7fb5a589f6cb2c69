package no.tiltaksoversikt.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import no.tiltaksoversikt.edition.Participant;

/**
 * Outlines of answers that were changed a moment ago. An outline is taken out to be used and comes back when its change
 * is committed, with the receipt that it belongs to (none, where nothing is submitted); every change of an answer, on whatever instance, makes another
 * receipt, so one that still has its receipt is still true.
 */
final class AnswerOutlines {

    // Some 400 bytes each, so 40 MB at most.
    private static final int MOST_MEASURES = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Kept(UUID receipt, AnswerOutline outline) {}

    private final Cache<Participant.Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_MEASURES)
            .weigher((Participant.Key agency, Kept it) -> 1 + it.outline().size())
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();

    /** The outline that belongs to the receipt, taken out; a new one from the source where there is none. */
    AnswerOutline take(Participant.Key agency, UUID receipt, Supplier<AnswerOutline> source) {
        var found = kept.asMap().remove(agency);
        return found != null && found.receipt().equals(receipt) ? found.outline() : source.get();
    }

    /** Keeps an outline whose changes are committed. */
    void keep(Participant.Key agency, UUID receipt, AnswerOutline outline) {
        if (receipt != null) {
            kept.put(agency, new Kept(receipt, outline));
        }
    }
}
