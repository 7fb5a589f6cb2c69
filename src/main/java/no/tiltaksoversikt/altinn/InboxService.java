package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.Caller;

/** Receives events and instances, and does what the directorate asks for. Every method is one short transaction. */
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

    /** Stores an event and its instance, if it has one. An event or instance that is known is not stored again. */
    @Transactional
    public void receive(CloudEvent event, InstanceAddress instance, Instant now) {
        if (store.addEvent(event, instance == null ? null : instance.id(), now) && instance != null) {
            add(instance, FoundBy.EVENT, now);
        }
    }

    /** Stores an instance that was found without an event. Returns whether it was unknown. */
    @Transactional
    public boolean discover(InstanceAddress instance, Instant now) {
        return add(instance, FoundBy.RECONCILIATION, now);
    }

    private boolean add(InstanceAddress instance, FoundBy foundBy, Instant now) {
        return store.addInstance(instance, foundBy, openEdition().orElse(null), now);
    }

    /** The year of the newest open edition. */
    static Optional<Integer> openEdition() {
        return Edition.newestFirst().stream()
                .filter(edition -> edition.state() == EditionState.OPEN)
                .map(Edition::year)
                .findFirst();
    }

    /** A page of instances, newest first. A null status means all. */
    @Transactional
    public Page<AltinnInstanceView> page(Status status, PageRequest page) {
        var items = store.page(status, (long) page.page() * page.size(), page.size());
        return Page.of(items, store.count(status), page);
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

    /** Schedules the instance to be fetched and submitted again. A form that is the agency's answer stays so. */
    @Transactional
    public AltinnInstanceView replay(UUID id, Caller caller, Instant now) {
        var instance = store.find(id).orElseThrow(() -> new Problem(ProblemType.ALTINN_INSTANCE_NOT_FOUND));
        store.restart(id, now);
        audit.record(now, caller.actor(), "altinn-form-replayed", instance.editionYear(), "altinn-instance " + id);
        return store.view(id);
    }
}
