package no.tiltaksoversikt.altinn.prefill;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A form that is to be made, or that is made.
 *
 * @param source the form that was refused; null where the form is made of what the agency answered last
 * @param sourceParty the party of that form
 * @param message what its sender must mend
 * @param problem why the last try failed; null where it did not
 * @param instance Altinn's id of what was made
 */
record PrefilledForm(
        UUID id,
        int editionYear,
        String orgNumber,
        UUID source,
        Long sourceParty,
        String message,
        Status status,
        int attempts,
        Instant nextAttemptAt,
        String problem,
        Instant startedAt,
        UUID instance) {

    @Schema(name = "AltinnPrefilledFormStatus")
    enum Status {
        WAITING,
        MADE,
        FAILED,
        NOT_NEEDED
    }
}
