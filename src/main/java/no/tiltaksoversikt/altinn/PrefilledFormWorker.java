package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import no.tiltaksoversikt.altinn.client.AltinnClient;
import no.tiltaksoversikt.altinn.client.AltinnConfig;
import no.tiltaksoversikt.altinn.client.CallFailed;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.altinn.data.FormUnreadable;
import no.tiltaksoversikt.platform.problem.Problem;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Makes the forms that are due, one by one. From the second attempt it first looks for the form in Altinn, because the response
 * to an earlier call may have been lost. No transaction is open during a call to Altinn.
 */
@ApplicationScoped
class PrefilledFormWorker {

    private static final Logger LOG = Logger.getLogger(PrefilledFormWorker.class);

    private final AltinnConfig config;
    private final AltinnClient altinn;
    private final PrefilledFormService forms;
    private final FormFetcher fetcher;

    PrefilledFormWorker(AltinnConfig config, AltinnClient altinn, PrefilledFormService forms, FormFetcher fetcher) {
        this.config = config;
        this.altinn = altinn;
        this.forms = forms;
        this.fetcher = fetcher;
    }

    /** Makes forms until none is due or the circuit breaker opens. */
    public void work(InstantSource clock) {
        var next = forms.claim(clock.instant());
        while (next.isPresent() && handle(next.get(), clock)) {
            next = forms.claim(clock.instant());
        }
    }

    private boolean handle(PrefilledForm form, InstantSource clock) {
        if (form.attempts() > config.attempts()) {
            // The last attempt stored no result: by an unexpected exception, or because the process ended.
            fail(form, "unexpected", clock);
            return true;
        }
        try {
            make(form, clock);
        } catch (CallFailed.NotFound | CallFailed.Refused refused) {
            fail(form, refused.code(), clock);
        } catch (CallFailed failed) {
            forms.postpone(form, failed.code(), clock.instant());
        } catch (FormUnreadable unreadable) {
            fail(form, unreadable.code(), clock);
        } catch (Problem refused) {
            fail(form, refused.type().slug(), clock);
        } catch (CircuitBreakerOpenException open) {
            forms.postpone(form, "altinn-unavailable", clock.instant());
            return false;
        }
        return true;
    }

    private void fail(PrefilledForm form, String problem, InstantSource clock) {
        forms.markFailed(form, problem, clock.instant());
        LOG.warnf("Could not make a prefilled form for %s: %s", form.orgNumber(), problem);
    }

    /** The rejected form whose answers are reused; null if the form is prefilled with the previous answer. */
    private Form refused(PrefilledForm form) {
        return form.source() == null
                ? null
                : fetcher.fetchRejected(new InstanceAddress(form.sourceParty(), form.source()));
    }

    private void make(PrefilledForm form, InstantSource clock) {
        if (form.attempts() > 1) {
            var found = altinn.findMade(form.orgNumber(), form.id(), form.startedAt());
            if (found.isPresent()) {
                forms.markMade(form, found.get(), clock.instant());
                return;
            }
        }
        if (forms.isAnswered(form)) {
            forms.markNotNeeded(form, clock.instant());
            return;
        }
        forms.markMade(
                form,
                altinn.make(form.orgNumber(), form.id(), config.dataType(), forms.answers(form, refused(form))),
                clock.instant());
    }
}
