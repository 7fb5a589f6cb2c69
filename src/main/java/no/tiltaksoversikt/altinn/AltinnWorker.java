package no.tiltaksoversikt.altinn;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.ValidationGate;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Works on what is due, one instance after the other: fetch, submit, tell the sender, confirm. Each step that changes something
 * can be done again, so a worker may die anywhere. No transaction is open while Altinn is called.
 */
@ApplicationScoped
class AltinnWorker {

    private static final Logger LOG = Logger.getLogger(AltinnWorker.class);
    private static final int SERVER_ERROR = 500;

    private final AltinnClient altinn;
    private final FormSource source;
    private final InboxService inbox;
    private final FormService forms;
    private final ValidationGate gate;
    private final MeterRegistry meters;

    AltinnWorker(
            AltinnClient altinn,
            FormSource source,
            InboxService inbox,
            FormService forms,
            ValidationGate gate,
            MeterRegistry meters) {
        this.altinn = altinn;
        this.source = source;
        this.inbox = inbox;
        this.forms = forms;
        this.gate = gate;
        this.meters = meters;
    }

    /** Until nothing is due, or Altinn is not there. Whatever is unexpected ends the round and leaves the instance to its lease. */
    void work(InstantSource clock) {
        var next = inbox.claim(clock.instant());
        while (next.isPresent() && handle(next.get(), clock)) {
            next = inbox.claim(clock.instant());
        }
    }

    private boolean handle(InboxInstance claimed, InstantSource clock) {
        try {
            if (claimed.status() == Status.WAITING) {
                decide(claimed, clock);
            }
            tell(inbox.find(claimed.address().id()).orElseThrow());
            return true;
        } catch (FormUnreadable lasting) {
            inbox.bury(claimed.address().id(), lasting.code());
            LOG.warnf(
                    "Altinn's instance %s is laid aside: %s", claimed.address().id(), lasting.code());
            return true;
        } catch (CallFailed failed) {
            postpone(claimed, failed.code(), clock.instant());
            return true;
        } catch (CircuitBreakerOpenException away) {
            postpone(claimed, "altinn-away", clock.instant());
            return false;
        }
    }

    private void postpone(InboxInstance claimed, String problem, Instant now) {
        inbox.postpone(claimed, problem, now);
        LOG.infof(
                "Altinn's instance %s has to wait after try %d: %s",
                claimed.address().id(), claimed.attempts(), problem);
    }

    private void decide(InboxInstance claimed, InstantSource clock) {
        var sent = source.fetch(claimed.address());
        try {
            gate.forAgency(gate.costOfAnswer(sent.form().bytes()), () -> {
                forms.submit(sent, clock.instant());
                return sent;
            });
        } catch (Problem problem) {
            if (problem.type().status() >= SERVER_ERROR || problem.type() == ProblemType.LOST_RACE) {
                throw new CallFailed("submit", problem.type().status(), problem);
            }
            forms.reject(sent, problem, clock.instant());
        }
    }

    /**
     * The sender is told first, since a confirmed instance may be deleted. One that we could not use is not confirmed: it has to
     * be there if it is replayed.
     */
    private void tell(InboxInstance decided) {
        if (decided.status() != Status.TELLING) {
            return;
        }
        altinn.substatus(decided.address(), decided.substatus());
        if (decided.outcome() != Outcome.REJECTED) {
            altinn.complete(decided.address());
        }
        inbox.finish(decided.address().id());
        meters.counter("tiltak.altinn.forms", "outcome", decided.outcome().name())
                .increment();
    }
}
