package no.tiltaksoversikt.followup;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.followup.Delivery.Outcome;
import no.tiltaksoversikt.followup.ReminderDraft.Readiness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sending did. */
@Schema(description = "What a sending did. Reminders that somebody else sent at the same time are not among them.")
record ReminderRun(
        @Schema(required = true) ReminderReason reason,

        @Schema(required = true, minimum = "0", description = "Taken by the mail server.")
        int sent,

        @Schema(required = true, minimum = "0", description = "Not taken; they go with the next sending.")
        int failed,

        @Schema(
                required = true,
                minimum = "0",
                description = "The conversation with the mail server broke off: it may have taken them.")
        int uncertain,

        @Schema(
                required = true,
                minimum = "0",
                description = "Left for the next sending, since the mail server was out of reach.")
        int notTried,

        @Schema(required = true, description = "The organisation numbers of those without a contact to write to.")
        List<String> withoutContact) {

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
