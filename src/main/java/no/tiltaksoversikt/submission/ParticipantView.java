package no.tiltaksoversikt.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A participant as the directorate sees it. */
@Schema(name = "Participant", description = "A participant and how far it has come, for the directorate.")
record ParticipantView(
        @Schema(required = true, examples = "974760673") String orgNumber,

        @Schema(required = true, description = "The agency's name in the language asked for.")
        String name,

        @Schema(required = true, description = "The code of its ministry at that time.", examples = "NFD")
        String ministry,

        @Schema(required = true, description = "Member of Skate at that time.")
        boolean skate,

        @Schema(required = true, nullable = true, description = "Who is written to; never public.")
        String contactEmail,

        @Schema(required = true) Status status,

        @Schema(required = true, description = "The number of submitted measures.", minimum = "0")
        int measureCount) {

    /** How far a participant has come. */
    @Schema(
            name = "ParticipantStatus",
            description =
                    "NOT_STARTED; DRAFT: a draft and nothing submitted; SUBMITTED: in time; LATE: after the deadline; "
                            + "NOTHING_TO_REPORT.")
    enum Status {
        NOT_STARTED,
        DRAFT,
        SUBMITTED,
        LATE,
        NOTHING_TO_REPORT
    }
}
