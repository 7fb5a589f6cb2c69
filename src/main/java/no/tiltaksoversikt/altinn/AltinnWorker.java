package no.tiltaksoversikt.altinn;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.client.AltinnClient;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.CallFailed;
import no.tiltaksoversikt.altinn.client.RetryWait;
import no.tiltaksoversikt.altinn.data.FormUnreadable;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.validation.ValidationGate;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Processes due instances one by one: fetches the form, submits it, notifies the sender and confirms the instance. Each step is
 * idempotent, so a worker may stop at any point. No transaction is open during a call to Altinn.
 */
@ApplicationScoped
class AltinnWorker {

    private static final Logger LOG = Logger.getLogger(AltinnWorker.class);

    private final AltinnConfig config;
    private final AltinnClient altinn;
    private final FormFetcher fetcher;
    private final InboxStore inbox;
    private final FormService forms;
    private final ValidationGate gate;
    private final MeterRegistry meters;

    AltinnWorker(
            AltinnConfig config,
            AltinnClient altinn,
            FormFetcher fetcher,
            InboxStore inbox,
            FormService forms,
            ValidationGate gate,
            MeterRegistry meters) {
        this.config = config;
        this.altinn = altinn;
        this.fetcher = fetcher;
        this.inbox = inbox;
        this.forms = forms;
        this.gate = gate;
        this.meters = meters;
    }

    /** Processes due instances until none is left or the circuit breaker opens. */
    void work(InstantSource clock) {
        var next = claim(clock.instant());
        while (next.isPresent() && handle(next.get(), clock)) {
            next = claim(clock.instant());
        }
    }

    private Optional<InboxInstance> claim(Instant now) {
        return inbox.claim(now, now.plus(config.lease()));
    }

    private boolean handle(InboxInstance claimed, InstantSource clock) {
        if (claimed.attempts() > config.attempts()) {
            // The last attempt stored no result: by an unexpected exception, or because the process ended.
            giveUp(claimed, "unexpected");
            return true;
        }
        try {
            if (claimed.status() == Status.WAITING) {
                decide(claimed, clock);
            }
            notifySender(inbox.find(claimed.address().id()).orElseThrow());
            return true;
        } catch (FormUnreadable unreadable) {
            giveUp(claimed, unreadable.code());
            return true;
        } catch (CallFailed.NotFound notFound) {
            postpone(claimed, notFound.code(), config.missingAttempts(), clock.instant());
            return true;
        } catch (CallFailed failed) {
            postpone(claimed, failed.code(), config.attempts(), clock.instant());
            return true;
        } catch (CircuitBreakerOpenException open) {
            postpone(claimed, "altinn-unavailable", config.attempts(), clock.instant());
            return false;
        }
    }

    private void giveUp(InboxInstance claimed, String problem) {
        inbox.giveUp(claimed.address().id(), problem);
        LOG.warnf("Gave up the Altinn instance %s: %s", claimed.address().id(), problem);
    }

    /** Schedules the next attempt, or gives up after the last. */
    private void postpone(InboxInstance claimed, String problem, int maxAttempts, Instant now) {
        var id = claimed.address().id();
        LOG.infof("Attempt %d for the Altinn instance %s failed: %s", claimed.attempts(), id, problem);
        if (claimed.attempts() >= maxAttempts) {
            giveUp(claimed, problem);
        } else {
            inbox.postpone(id, problem, now.plus(RetryWait.after(claimed.attempts(), config)));
        }
    }

    private void decide(InboxInstance claimed, InstantSource clock) {
        var sent = fetcher.fetch(claimed.address());
        try {
            gate.forAgency(gate.costOfAnswer(sent.form().bytes().length), () -> {
                forms.submit(sent, clock.instant());
                return sent;
            });
        } catch (Problem problem) {
            if (problem.type().status() >= StatusCode.INTERNAL_SERVER_ERROR
                    || problem.type() == ProblemType.LOST_RACE) {
                throw new CallFailed("submit", problem.type().status(), problem);
            }
            forms.reject(sent, problem, clock.instant());
        }
    }

    /**
     * Sets the substatus before it confirms the instance, because Altinn may delete confirmed instances. A rejected form is not
     * confirmed, so that it can be replayed.
     */
    private void notifySender(InboxInstance decided) {
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
