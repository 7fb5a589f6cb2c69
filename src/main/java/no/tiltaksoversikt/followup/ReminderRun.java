package no.tiltaksoversikt.followup;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.followup.Delivery.Outcome;
import no.tiltaksoversikt.followup.ReminderDraft.Readiness;

/** The result of sending reminders. */
record ReminderRun(
        ReminderReason reason, int sent, int failed, int uncertain, int notTried, List<String> withoutContact) {

    static ReminderRun of(
            ReminderReason reason, List<ReminderDraft> drafts, int notTried, Map<Outcome, Integer> outcomes) {
        return new ReminderRun(
                reason,
                outcomes.getOrDefault(Outcome.TAKEN, 0),
                outcomes.getOrDefault(Outcome.REFUSED, 0) + outcomes.getOrDefault(Outcome.UNREACHABLE, 0),
                outcomes.getOrDefault(Outcome.UNKNOWN, 0),
                notTried,
                drafts.stream()
                        .filter(draft -> draft.readiness() == Readiness.NO_CONTACT)
                        .map(ReminderDraft::orgNumber)
                        .toList());
    }
}
