package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.followup.Delivery.Outcome;
import no.tiltaksoversikt.security.Caller;
import org.jboss.logging.Logger;

/**
 * Sends reminders one after the other: claim, commit, send, settle. A process that dies in between leaves one uncertain
 * reminder behind and never a second letter. No connection to the database is held while a mail is on its way.
 */
@ApplicationScoped
class ReminderSender {

    private static final Logger LOG = Logger.getLogger(ReminderSender.class);

    private final ReminderQuery reminders;
    private final ReminderService service;
    private final ReminderPost post;
    private final Clock clock;

    ReminderSender(ReminderQuery reminders, ReminderService service, ReminderPost post, Clock clock) {
        this.reminders = reminders;
        this.service = service;
        this.post = post;
        this.clock = clock;
    }

    /** Sends what the dry run shows as ready. After a failure that is the mail server's own, the rest is left for later. */
    ReminderRun send(Edition edition, ReminderRequest wanted, Caller caller) {
        post.requireConfigured();
        var drafts = reminders.drafts(edition, wanted, clock.instant());
        var ready = drafts.stream().filter(ReminderDraft::isReady).toList();
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        var tried = 0;
        var goesOn = true;
        while (goesOn && tried < ready.size()) {
            goesOn = send(edition, ready.get(tried), caller, outcomes);
            tried++;
        }
        var run = ReminderRun.of(wanted.reason(), drafts, ready.size() - tried, outcomes);
        LOG.infof(
                "Reminders %s of edition %d: %d sent, %d failed, %d uncertain, %d not tried",
                wanted.reason(), edition.year(), run.sent(), run.failed(), run.uncertain(), run.notTried());
        return run;
    }

    private boolean send(Edition edition, ReminderDraft draft, Caller caller, EnumMap<Outcome, Integer> outcomes) {
        var claim = service.claim(edition.year(), draft, caller, clock.instant());
        if (claim.isEmpty()) {
            return true;
        }
        var delivery = post.send(draft.contactEmail(), draft.subject(), draft.text());
        service.settle(edition.year(), draft, claim.get(), delivery, caller, clock.instant());
        outcomes.merge(delivery.outcome(), 1, Integer::sum);
        return !delivery.endsTheRun();
    }
}
