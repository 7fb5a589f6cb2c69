package no.tiltaksoversikt.altinn;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.altinn.client.InstanceAddress;
import no.tiltaksoversikt.altinn.client.Substatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form that was completed in Altinn, and how far we have come with it.
 *
 * @param problem why the last try failed; null where it did not
 * @param refusal the problem type that it was REJECTED for
 */
record InboxInstance(
        InstanceAddress address,
        FoundBy foundBy,
        Instant firstSeenAt,
        Integer editionYear,
        Status status,
        int attempts,
        Instant nextAttemptAt,
        String problem,
        Outcome outcome,
        String refusal,
        String orgNumber,
        Instant endedAt,
        UUID receipt,
        Substatus substatus) {

    enum FoundBy {
        EVENT,
        RECONCILIATION
    }

    @Schema(name = "AltinnInstanceStatus")
    enum Status {
        WAITING,
        TELLING,
        DONE,
        DEAD
    }

    enum Outcome {
        /** It is the agency's answer. */
        RECEIVED,
        /** The rules or the edition refused it; the substatus says why. */
        REJECTED,
        /** The agency had already given a newer answer. */
        SUPERSEDED
    }
}
