package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import no.tiltaksoversikt.altinn.client.AltinnClient;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.altinn.client.CallFailed;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Finds completed forms whose event is missing. An app that fails to publish an event only logs the failure. */
@ApplicationScoped
class AltinnReconciliation {

    private static final Logger LOG = Logger.getLogger(AltinnReconciliation.class);

    private final AltinnSetup setup;
    private final AltinnClient altinn;
    private final InboxService inbox;

    AltinnReconciliation(AltinnSetup setup, AltinnClient altinn, InboxService inbox) {
        this.setup = setup;
        this.altinn = altinn;
        this.inbox = inbox;
    }

    /** Lists all instances that are completed and not confirmed. Returns the number of forms that were not in the inbox. */
    int run(InstantSource clock) {
        var found = 0;
        var seen = new HashSet<URI>();
        try {
            var page = Optional.of(altinn.unconfirmed());
            while (page.isPresent()) {
                for (var instance : page.get().instances()) {
                    if (instance.endedAt() != null
                            && instance.address() != null
                            && setup.app().equals(instance.app())
                            && inbox.discover(instance.address(), clock.instant())) {
                        found++;
                    }
                }
                page = page.get().next().filter(seen::add).map(altinn::instances);
            }
        } catch (CallFailed failed) {
            LOG.warnf("Could not list forms without an event: %s", failed.code());
        } catch (CircuitBreakerOpenException open) {
            LOG.warn("Could not list forms without an event: the circuit breaker is open");
        }
        if (found > 0) {
            LOG.infof("Found %d forms in Altinn without an event", found);
        }
        return found;
    }
}
