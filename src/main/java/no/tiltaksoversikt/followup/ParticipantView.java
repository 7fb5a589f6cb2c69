package no.tiltaksoversikt.followup;

import java.time.Instant;
import java.time.LocalDate;
import no.tiltaksoversikt.submission.progress.ProgressQuery.ParticipantStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A participant and how far it has come. */
@Schema(name = "Participant")
record ParticipantView(
        String orgNumber,
        String name,
        String ministry,
        boolean skate,
        String contactEmail,
        String language,
        ParticipantStatus status,
        int measureCount,
        LocalDate deadline,
        boolean extended,
        String extensionReason,
        Boolean late,
        boolean overdue,
        Instant lastReceivedAt,
        int remindersSent) {}
