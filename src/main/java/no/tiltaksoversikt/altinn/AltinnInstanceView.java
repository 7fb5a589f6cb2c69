package no.tiltaksoversikt.altinn;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form from Altinn as the directorate sees it: how far it has come, not what it says or who filled it in. */
@Schema(name = "AltinnInstance", description = "A form that was sent in through Altinn, and what became of it.")
record AltinnInstanceView(
        @Schema(required = true, description = "Altinn's id of the instance.")
        UUID id,

        @Schema(required = true) Status status,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                description =
                        "RECEIVED: it is the agency's answer. REJECTED: the rules or the edition refused it, and the "
                                + "sender is told why. SUPERSEDED: the agency had already given a newer answer. Null while it is not decided.")
        Outcome outcome,

        @Schema(
                required = true,
                nullable = true,
                description = "The last part of the problem type that it was REJECTED with.",
                examples = "submission-invalid")
        String refusal,

        @Schema(
                required = true,
                nullable = true,
                description = "Why the last try failed, as call and status; null where it did not.",
                examples = "instance-503")
        String problem,

        @Schema(required = true, description = "Tries since it was first seen, decided or replayed.", minimum = "0")
        int attempts,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "RFC 3339, UTC; null where there is no next try.")
        Instant nextAttemptAt,

        @Schema(
                required = true,
                description = "EVENT: Altinn told us. RECONCILIATION: we asked, and no event had come.")
        FoundBy foundBy,

        @Schema(required = true, description = "RFC 3339, UTC.")
        Instant firstSeenAt,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date-time",
                description = "When it was sent in. RFC 3339, UTC.")
        Instant sentInAt,

        @Schema(
                required = true,
                nullable = true,
                description = "The edition's year; null while none is known.",
                examples = "2026")
        Integer edition,

        @Schema(required = true, nullable = true, description = "The agency, once it is known.", examples = "974760673")
        String agency,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "uuid",
                description = "The receipt of the answer that it became.")
        UUID receipt) {

    static AltinnInstanceView of(InboxInstance instance) {
        var isDue = instance.status() == Status.WAITING || instance.status() == Status.TELLING;
        return new AltinnInstanceView(
                instance.address().id(),
                instance.status(),
                instance.outcome(),
                instance.refusal(),
                instance.problem(),
                instance.attempts(),
                isDue ? instance.nextAttemptAt() : null,
                instance.foundBy(),
                instance.firstSeenAt(),
                instance.endedAt(),
                instance.editionYear(),
                instance.orgNumber(),
                instance.receipt());
    }
}
