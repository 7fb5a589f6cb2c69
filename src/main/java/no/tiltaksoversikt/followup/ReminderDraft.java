package no.tiltaksoversikt.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder that would be sent, or why it would not. */
@Schema(description = "A reminder as it would be sent now, or what keeps it from being sent.")
record ReminderDraft(
        @Schema(required = true, examples = "974760673") String orgNumber,

        @Schema(required = true, description = "The agency's name in the letter's language.")
        String name,

        @Schema(required = true) ReminderReason reason,

        @Schema(required = true, nullable = true, description = "Where it goes; null where there is no contact.")
        String contactEmail,

        @Schema(
                required = true,
                description = "The letter's language.",
                enumeration = {"nb", "nn"})
        String language,

        @Schema(required = true) String subject,

        @Schema(required = true, description = "The whole letter, as plain text.")
        String text,

        @Schema(required = true, description = "READY: it goes with the next sending. Everything else keeps it back.")
        Readiness readiness) {

    /** Whether a reminder would be sent. */
    @Schema(
            name = "ReminderReadiness",
            description =
                    "READY; NO_CONTACT: nobody to write to; SENT: sent for this reason already; UNCERTAIN: being sent, or "
                            + "nobody knows whether it was.")
    enum Readiness {
        READY,
        NO_CONTACT,
        SENT,
        UNCERTAIN;

        static Readiness of(String contactEmail, ReminderStatus earlier) {
            if (earlier == ReminderStatus.SENT) {
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
