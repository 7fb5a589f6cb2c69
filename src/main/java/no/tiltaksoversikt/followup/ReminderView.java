package no.tiltaksoversikt.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder that was sent or attempted. */
@Schema(name = "Reminder")
record ReminderView(
        UUID id,
        String orgNumber,
        ReminderReason reason,
        int round,
        String againBecause,
        ReminderStatus status,
        String language,
        String contactEmail,
        int attempts,
        Instant claimedAt,
        Instant settledAt,
        Integer replyCode) {}
