package no.tiltaksoversikt.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.followup.Delivery.Outcome;
import no.tiltaksoversikt.followup.ReminderStore.Claim;
import no.tiltaksoversikt.platform.audit.AuditTrail;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.Caller;

/** The transactions around sending a reminder. Each commits before the next step begins. */
@ApplicationScoped
class ReminderService {

    /** Much longer than the longest attempt. */
    static final Duration BEFORE_RELEASE = Duration.ofMinutes(15);

    private final ReminderStore reminders;
    private final AuditTrail audit;

    ReminderService(ReminderStore reminders, AuditTrail audit) {
        this.reminders = reminders;
        this.audit = audit;
    }

    /** Claims a reminder before it is sent. Empty if another sender has claimed it or the agency has answered. */
    @Transactional
    Optional<Claim> claim(int year, ReminderDraft draft, Caller caller, Instant now) {
        var claim = reminders.claim(year, draft, now);
        claim.ifPresent(it -> record("reminder-claimed", year, draft.orgNumber(), draft.reason(), caller, now));
        return claim;
    }

    /** Records the outcome of an attempt. An unknown outcome leaves the reminder uncertain. */
    @Transactional
    void settle(int year, ReminderDraft draft, Claim claim, Delivery delivery, Caller caller, Instant now) {
        if (delivery.outcome() == Outcome.UNKNOWN) {
            return;
        }
        reminders.settle(claim, delivery, now);
        var action = delivery.outcome() == Outcome.TAKEN ? "reminder-sent" : "reminder-failed";
        record(action, year, draft.orgNumber(), draft.reason(), caller, now);
    }

    /** Releases an uncertain reminder to be sent again, after the longest time that an attempt can take. */
    @Transactional
    void release(int year, UUID id, Caller caller, Instant now) {
        Edition.getByYear(year);
        if (reminders.list(year).stream().noneMatch(it -> it.id().equals(id))) {
            throw new Problem(ProblemType.REMINDER_NOT_FOUND).with("year", String.valueOf(year));
        }
        var released = reminders
                .release(year, id, now.minus(BEFORE_RELEASE), now)
                .orElseThrow(() ->
                        new Problem(ProblemType.REMINDER_NOT_RELEASABLE).with("minutes", BEFORE_RELEASE.toMinutes()));
        record("reminder-released", year, released.orgNumber(), released.reason(), caller, now);
    }

    private void record(String action, int year, String orgNumber, ReminderReason reason, Caller caller, Instant now) {
        audit.record(now, caller.actor(), action, year, "reminder " + orgNumber + "/" + reason);
    }
}
