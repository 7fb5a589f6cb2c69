package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;

/** Reads the inbox, a page at a time. */
@ApplicationScoped
class InboxQuery {

    private final InboxStore store;

    InboxQuery(InboxStore store) {
        this.store = store;
    }

    /** When an event of a type last came. */
    @Transactional
    Optional<Instant> lastEvent(String type) {
        return store.eventAt(type, Instant.EPOCH, false);
    }

    /** When an event of a type first came after a time. */
    @Transactional
    Optional<Instant> firstEvent(String type, Instant after) {
        return store.eventAt(type, after, true);
    }

    /** The newest first; of every status where it is null. */
    @Transactional
    Page<AltinnInstanceView> page(Status status, PageRequest page) {
        var offset = (int) Math.min((long) page.page() * page.size(), Integer.MAX_VALUE);
        var items = store.page(status, offset, page.size()).stream()
                .map(AltinnInstanceView::of)
                .toList();
        return Page.of(items, store.count(status), page);
    }
}
