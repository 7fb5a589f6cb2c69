package no.tiltaksoversikt.followup;

import java.time.Instant;
import java.time.LocalDate;
import no.tiltaksoversikt.submission.progress.ParticipantStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A participant and how far it has come. */
@Schema(
        name = "Participant",
        description = "A participant and how far it has come, for the directorate and the agency itself.")
record ParticipantView(
        @Schema(required = true, examples = "974760673") String orgNumber,

        @Schema(required = true, description = "The agency's name in the language asked for.")
        String name,

        @Schema(required = true, description = "The code of its ministry at that time.", examples = "NFD")
        String ministry,

        @Schema(required = true, description = "Member of Skate at that time.")
        boolean skate,

        @Schema(required = true, nullable = true, description = "Who is written to; never public.")
        String contactEmail,

        @Schema(
                required = true,
                description = "The language that it is written to in.",
                enumeration = {"nb", "nn"})
        String language,

        @Schema(required = true) ParticipantStatus status,

        @Schema(required = true, description = "The number of submitted measures.", minimum = "0")
        int measureCount,

        @Schema(
                required = true,
                description = "The agency's last day to answer in time, in Norway: its own or the edition's.")
        LocalDate deadline,

        @Schema(required = true, description = "Whether the agency has longer than the edition's deadline.")
        boolean extended,

        @Schema(required = true, nullable = true, description = "Why it has; null where it has the edition's deadline.")
        String extensionReason,

        @Schema(
                required = true,
                nullable = true,
                description = "Whether what is submitted first came after the deadline that then held; null where "
                        + "nothing is submitted.")
        Boolean late,

        @Schema(required = true, description = "The deadline is over and nothing is submitted.")
        boolean overdue,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "When its last answer was received, draft or not. RFC 3339, UTC.")
        Instant lastReceivedAt,

        @Schema(required = true, minimum = "0", description = "The number of reminders sent.")
        int remindersSent) {}
