package no.tiltaksoversikt.organisation.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A difference as the API shows it. */
@Schema(name = "RegisterDifference")
record DifferenceView(
        UUID id,
        String orgNumber,
        String ministry,
        RegisterDifference.Kind kind,
        String name,
        String registeredName,
        String proposedName,
        String registeredForm,
        LocalDate deletedOn,
        Instant foundAt) {

    static DifferenceView of(RegisterDifference difference) {
        return new DifferenceView(
                difference.id,
                difference.orgNumber,
                difference.ministryCode,
                difference.kind,
                difference.name,
                difference.registeredName,
                difference.kind == RegisterDifference.Kind.RENAMED ? difference.proposedName() : null,
                difference.registeredForm,
                difference.deletedOn,
                difference.foundAt);
    }
}
