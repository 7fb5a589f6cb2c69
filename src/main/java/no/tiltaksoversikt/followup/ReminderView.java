package no.tiltaksoversikt.followup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder that was sent or tried. */
@Schema(name = "Reminder", description = "A reminder that was sent or tried.")
record ReminderView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "974760673") String orgNumber,
        @Schema(required = true) ReminderReason reason,
        @Schema(required = true) ReminderStatus status,

        @Schema(
                required = true,
                enumeration = {"nb", "nn"})
        String language,

        @Schema(required = true, nullable = true, description = "Where it went; null once it is erased.")
        String contactEmail,

        @Schema(required = true, minimum = "1", description = "How often it was tried.")
        int attempts,

        @Schema(required = true, description = "When the last attempt began. RFC 3339, UTC.")
        Instant claimedAt,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "When it was known what became of it; null while it is uncertain. RFC 3339, UTC.")
        Instant settledAt,

        @Schema(
                required = true,
                nullable = true,
                description =
                        "The mail server's reply to a refused one (RFC 5321 section 4.2); null where it gave none.",
                examples = "550")
        Integer replyCode) {}
