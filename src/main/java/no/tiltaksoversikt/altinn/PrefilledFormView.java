package no.tiltaksoversikt.altinn;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.altinn.PrefilledForm.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A prefilled form and its status, for the directorate.
 *
 * @param problem why the last attempt failed; null if it did not
 * @param instance the id of the new instance; null until it is made
 */
@Schema(name = "AltinnPrefilledForm")
record PrefilledFormView(
        String agency,
        UUID refusedInstance,
        Status status,
        String problem,
        int attempts,
        Instant nextAttemptAt,
        Instant startedAt,
        UUID instance) {}
