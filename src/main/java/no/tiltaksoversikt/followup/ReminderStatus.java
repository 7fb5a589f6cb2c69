package no.tiltaksoversikt.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a reminder. */
@Schema(
        description =
                "UNCERTAIN: being sent, or nobody knows whether it was; SENT: the mail server has taken it; FAILED: the "
                        + "mail server did not take it, so that it is sent with the next ones.")
enum ReminderStatus {
    UNCERTAIN,
    SENT,
    FAILED
}
