package no.tiltaksoversikt.edition.participant;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of the participants of an earlier edition. */
@Schema(name = "ParticipantCopies")
record ParticipantCopies(List<String> invited, List<String> already, List<Left> left) {

    /** Which edition's participants are wanted. */
    @Schema(name = "ParticipantCopyRequest")
    record Request(@NotNull Integer from) {}

    /** Why one is not invited. */
    @Schema(name = "ParticipantLeftReason")
    enum Reason {
        /** The agency does not exist any more. */
        ENDED,
        /** It belongs to no ministry that exists on the edition's day. */
        NO_MINISTRY
    }

    /** One that is not invited. */
    @Schema(name = "ParticipantLeft")
    record Left(String orgNumber, String name, Reason reason, LocalDate validTo, List<String> succeededBy) {}
}
