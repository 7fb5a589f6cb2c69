package no.tiltaksoversikt.edition.participant;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of inviting the participants of an earlier edition. */
@Schema(name = "ParticipantCopies")
record ParticipantCopies(List<String> invited, List<String> already, List<Left> left) {

    /** The edition to copy from. */
    @Schema(name = "ParticipantCopyRequest")
    record Request(@NotNull Integer from) {}

    /** Why an agency was not invited. */
    @Schema(name = "ParticipantLeftReason")
    enum Reason {
        /** The agency no longer exists. */
        ENDED,
        /** The agency belongs to no ministry that exists on the edition's day. */
        NO_MINISTRY
    }

    /** An agency that was not invited. */
    @Schema(name = "ParticipantLeft")
    record Left(String orgNumber, String name, Reason reason, LocalDate validTo, List<String> succeededBy) {}
}
