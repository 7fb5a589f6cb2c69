package no.tiltaksoversikt.altinn.prefill;

import java.time.Instant;
import java.util.UUID;
import no.tiltaksoversikt.altinn.prefill.PrefilledForm.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A prefilled form and its status, for the directorate. */
@Schema(name = "AltinnPrefilledForm")
record PrefilledFormView(
        String agency,
        UUID refusedInstance,
        Status status,
        String problem,
        int attempts,
        Instant nextAttemptAt,
        Instant startedAt,
        UUID instance) {

    static PrefilledFormView of(PrefilledForm form) {
        return new PrefilledFormView(
                form.orgNumber(),
                form.source(),
                form.status(),
                form.problem(),
                form.attempts(),
                form.status() == Status.WAITING ? form.nextAttemptAt() : null,
                form.startedAt(),
                form.instance());
    }
}
