package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.InstanceAddress;
import no.tiltaksoversikt.altinn.client.RetryWait;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.Caller;

/** The events and instances that Altinn told us of, and their state. Every method is one short transaction. */
@ApplicationScoped
class InboxService {

    private final AltinnConfig config;
    private final InboxStore store;
    private final AuditTrail audit;

    InboxService(AltinnConfig config, InboxStore store, AuditTrail audit) {
        this.config = config;
        this.store = store;
        this.audit = audit;
    }

    /** Stores an event, and the instance that it is about if there is one; both once. */
    @Transactional
    public void receive(CloudEvent event, InstanceAddress instance, Instant now) {
        if (store.addEvent(event, instance == null ? null : instance.id(), now) && instance != null) {
            add(instance, FoundBy.EVENT, now);
        }
    }

    /** Stores an instance that Altinn listed; true where it was unknown. */
    @Transactional
    public boolean discover(InstanceAddress instance, Instant now) {
        return add(instance, FoundBy.RECONCILIATION, now);
    }

    private boolean add(InstanceAddress instance, FoundBy foundBy, Instant now) {
        return store.addInstance(instance, foundBy, FormService.openEdition().orElse(null), now);
    }

    /** Claims the next due instance until the lease ends. */
    @Transactional
    public Optional<InboxInstance> claim(Instant now) {
        return store.claim(now, now.plus(config.lease()));
    }

    @Transactional
    public Optional<InboxInstance> find(UUID id) {
        return store.find(id);
    }

    /** The newest first; of every status where it is null. */
    @Transactional
    public Page<AltinnInstanceView> page(Status status, PageRequest page) {
        var items = store.page(status, (long) page.page() * page.size(), page.size()).stream()
                .map(AltinnInstanceView::of)
                .toList();
        return Page.of(items, store.count(status), page);
    }

    /** When an event of a type last came. */
    @Transactional
    public Optional<Instant> lastEvent(String type) {
        return store.lastEvent(type);
    }

    /** When an event of a type first came after a time. */
    @Transactional
    public Optional<Instant> firstEvent(String type, Instant after) {
        return store.firstEvent(type, after);
    }

    /** The sender has been told. */
    @Transactional
    public void finish(UUID id) {
        store.finish(id);
    }

    /** Schedules the next try, or gives the instance up after this many. */
    @Transactional
    public void postpone(InboxInstance claimed, String problem, int mostAttempts, Instant now) {
        if (claimed.attempts() >= mostAttempts) {
            store.giveUp(claimed.address().id(), problem);
        } else {
            store.postpone(claimed.address().id(), problem, now.plus(RetryWait.after(claimed.attempts(), config)));
        }
    }

    /** Gives up an instance that can't succeed. */
    @Transactional
    public void giveUp(UUID id, String problem) {
        store.giveUp(id, problem);
    }

    /** Records that the directorate renewed the subscription. */
    @Transactional
    public void recordRenewal(Caller caller, Instant now) {
        audit.record(
                now,
                caller.actor(),
                "altinn-subscription-renewed",
                null,
                "altinn-subscription " + config.app().orElseThrow());
    }

    /** Has the instance fetched and submitted again; what is the agency's answer already stays. */
    @Transactional
    public InboxInstance replay(UUID id, Caller caller, Instant now) {
        var instance = store.find(id).orElseThrow(() -> new Problem(ProblemType.ALTINN_INSTANCE_NOT_FOUND));
        store.restart(id, now);
        audit.record(now, caller.actor(), "altinn-form-replayed", instance.editionYear(), "altinn-instance " + id);
        return store.find(id).orElseThrow();
    }
}
