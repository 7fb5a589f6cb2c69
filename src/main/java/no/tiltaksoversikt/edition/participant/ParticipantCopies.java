package no.tiltaksoversikt.edition.participant;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of the participants of an earlier edition. */
@Schema(name = "ParticipantCopies", description = "What has become of the participants of an earlier edition.")
record ParticipantCopies(
        @Schema(required = true, description = "Those that are invited now, by organisation number.")
        List<String> invited,

        @Schema(required = true, description = "Those that were invited already; they stay as they are.")
        List<String> already,

        @Schema(required = true, description = "Those that are not invited, with the reason.")
        List<Left> left) {

    /** Which edition's participants are wanted. */
    @Schema(name = "ParticipantCopyRequest", description = "The edition whose participants are invited.")
    record Request(
            @Schema(required = true, implementation = Integer.class, examples = "2025") @NotNull
            Integer from) {}

    /** Why one is not invited. */
    @Schema(name = "ParticipantLeftReason")
    enum Reason {
        /** The agency does not exist any more. */
        ENDED,
        /** It belongs to no ministry that exists on the edition's day. */
        NO_MINISTRY
    }

    /** One that is not invited. */
    @Schema(name = "ParticipantLeft", description = "A participant that is not invited again.")
    record Left(
            @Schema(required = true, examples = "915933149") String orgNumber,

            @Schema(required = true, description = "Its last name, in the language asked for.")
            String name,

            @Schema(required = true) Reason reason,

            @Schema(required = true, nullable = true, implementation = String.class, format = "date")
            LocalDate validTo,

            @Schema(required = true, description = "Those that have taken over its tasks, by organisation number.")
            List<String> succeededBy) {}
}
