package no.tiltaksoversikt.followup;

/** What became of a reminder. */
enum ReminderStatus {
    UNCERTAIN,
    SENT,
    FAILED
}
