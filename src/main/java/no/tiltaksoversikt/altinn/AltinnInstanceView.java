package no.tiltaksoversikt.altinn;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.altinn.InboxInstance.FoundBy;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The status of a form from Altinn, for the directorate; without answers and without persons.
 *
 * @param problem why the last attempt failed; null if it did not
 * @param refusal the problem type that it was REJECTED with
 */
@Schema(name = "AltinnInstance")
record AltinnInstanceView(
        UUID id,
        Status status,
        @Schema(implementation = String.class) Outcome outcome,
        String refusal,
        String problem,
        int attempts,
        Instant nextAttemptAt,
        FoundBy foundBy,
        Instant firstSeenAt,
        Instant sentInAt,
        Integer edition,
        String agency,
        UUID receipt) {}
