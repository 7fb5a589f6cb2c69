package no.tiltaksoversikt.organisation.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A difference as the API shows it. */
@Schema(
        name = "RegisterDifference",
        description = "Something that Enhetsregisteret says otherwise of a ministry or an agency.")
record DifferenceView(
        @Schema(required = true, description = "The same as long as the register says the same.")
        UUID id,

        @Schema(required = true, examples = "974760673") String orgNumber,

        @Schema(required = true, nullable = true, description = "A ministry's code; null for an agency.")
        String ministry,

        @Schema(required = true) RegisterDifference.Kind kind,

        @Schema(required = true, description = "What we call it, in bokmål.")
        String name,

        @Schema(required = true, nullable = true, description = "What the register calls it, in capitals.")
        String registeredName,

        @Schema(
                required = true,
                nullable = true,
                description = "The registered name with a capital at the beginning only, for RENAMED.")
        String proposedName,

        @Schema(required = true, nullable = true, description = "The register's code of its form.", examples = "ORGL")
        String registeredForm,

        @Schema(
                required = true,
                nullable = true,
                implementation = String.class,
                format = "date",
                description = "The day that the register deleted it.")
        LocalDate deletedOn,

        @Schema(required = true, description = "When it was last compared. RFC 3339, UTC.")
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
