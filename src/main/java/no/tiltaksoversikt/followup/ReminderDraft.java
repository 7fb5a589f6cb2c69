package no.tiltaksoversikt.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder that would be sent, or the reason why not. */
record ReminderDraft(
        String orgNumber,
        String name,
        ReminderReason reason,
        int round,
        @JsonIgnore String againBecause,
        String contactEmail,
        String language,
        String subject,
        String text,
        Readiness readiness) {

    /** Whether a reminder would be sent. */
    @Schema(name = "ReminderReadiness")
    enum Readiness {
        READY,
        NO_CONTACT,
        SENT,
        UNCERTAIN;

        static Readiness of(String contactEmail, ReminderStatus earlier, boolean isAgain) {
            if (earlier == ReminderStatus.SENT && !isAgain) {
                return SENT;
            }
            if (earlier == ReminderStatus.UNCERTAIN) {
                return UNCERTAIN;
            }
            return contactEmail == null ? NO_CONTACT : READY;
        }
    }

    boolean isReady() {
        return readiness == Readiness.READY;
    }
}
