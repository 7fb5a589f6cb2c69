package no.tiltaksoversikt.altinn;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.altinn.client.AltinnClient.Substatus;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.mapper.Nested;

/** A form that was completed in Altinn, and its status. */
record InboxInstance(
        @Nested InstanceAddress address,
        Integer editionYear,
        Status status,
        int attempts,
        Outcome outcome,
        Instant endedAt,
        UUID receipt,
        @Nested("substatus") Substatus substatus) {

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
        /** It was submitted as the agency's answer. */
        RECEIVED,
        /** It was refused; the substatus gives the reasons. */
        REJECTED,
        /** The agency had already given a newer answer. */
        SUPERSEDED
    }
}
