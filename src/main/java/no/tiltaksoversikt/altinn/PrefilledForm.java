package no.tiltaksoversikt.altinn;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job to make a prefilled form.
 *
 * @param source the instance of the rejected form; null if the form is prefilled with the agency's previous answer
 * @param sourceParty the party id of the rejected form
 * @param message the errors that the sender must correct
 */
record PrefilledForm(
        UUID id,
        int editionYear,
        String orgNumber,
        UUID source,
        Long sourceParty,
        String message,
        int attempts,
        Instant startedAt) {

    @Schema(name = "AltinnPrefilledFormStatus")
    enum Status {
        WAITING,
        MADE,
        FAILED,
        NOT_NEEDED
    }
}
