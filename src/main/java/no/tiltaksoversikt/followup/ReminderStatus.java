package no.tiltaksoversikt.followup;

enum ReminderStatus {
    UNCERTAIN,
    SENT,
    FAILED
}
