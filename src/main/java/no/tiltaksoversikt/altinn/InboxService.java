package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.Caller;

/** What has come in from Altinn and what is to be done with it. Every method is one short transaction. */
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

    /** Keeps an event, and the instance that it is about if there is one; both once. */
    @Transactional
    public void take(CloudEvent event, InstanceAddress instance, Instant now) {
        if (store.addEvent(event.id(), event.type(), instance == null ? null : instance.id(), now)
                && instance != null) {
            add(instance, FoundBy.EVENT, now);
        }
    }

    /** Keeps an instance that Altinn listed; true where no event had told of it. */
    @Transactional
    public boolean discover(InstanceAddress instance, Instant now) {
        return add(instance, FoundBy.RECONCILIATION, now);
    }

    private boolean add(InstanceAddress instance, FoundBy foundBy, Instant now) {
        return store.addInstance(instance, foundBy, FormService.openEdition().orElse(null), now);
    }

    /** The next instance that is due, for this caller alone until the lease ends. */
    @Transactional
    public Optional<InboxInstance> claim(Instant now) {
        return store.claim(now, now.plus(config.lease()));
    }

    @Transactional
    public Optional<InboxInstance> find(UUID id) {
        return store.find(id);
    }

    /** The sender has been told. */
    @Transactional
    public void finish(UUID id) {
        store.finish(id);
    }

    /** Tries again later, or lays the instance aside after too many tries. */
    @Transactional
    public void postpone(InboxInstance claimed, String problem, Instant now) {
        if (claimed.attempts() >= config.attempts()) {
            store.bury(claimed.address().id(), problem);
        } else {
            var wait = Backoff.after(
                    claimed.attempts(), config.firstRetry(), config.longestRetry(), ThreadLocalRandom.current());
            store.postpone(claimed.address().id(), problem, now.plus(wait));
        }
    }

    /** Lays aside what trying again would not help. */
    @Transactional
    public void bury(UUID id, String problem) {
        store.bury(id, problem);
    }

    /** The directorate has had the subscription renewed. */
    @Transactional
    public void noteRenewal(Caller caller, Instant now) {
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
        store.revive(id, now);
        audit.record(now, caller.actor(), "altinn-form-replayed", instance.editionYear(), "altinn-instance " + id);
        return store.find(id).orElseThrow();
    }
}
