package no.tiltaksoversikt.edition.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's deadline and how it came about. */
@Schema(name = "AgencyDeadline", description = "An agency's deadline in an edition, and how it came about.")
record ExtensionView(
        @Schema(required = true, description = "The agency's last day to answer in time, in Norway.")
        LocalDate deadline,

        @Schema(required = true, description = "Whether the agency has longer than the edition's deadline.")
        boolean extended,

        @Schema(required = true, description = "Extensions and withdrawals, the newest first.")
        List<Act> history) {

    /** One act. */
    @Schema(name = "DeadlineAct", description = "An extension, or the withdrawal of one.")
    record Act(
            @Schema(
                    required = true,
                    nullable = true,
                    implementation = String.class,
                    format = "date",
                    description = "The new last day; null for a withdrawal.")
            LocalDate deadline,

            @Schema(required = true, nullable = true, description = "Why; null for a withdrawal.")
            String reason,

            @Schema(required = true, description = "RFC 3339, UTC.")
            Instant at,

            @Schema(required = true, description = "The organisation number of who decided.", examples = "991825827")
            String by) {}

    static ExtensionView of(Edition edition, Participant participant) {
        var deadline = participant.deadline(edition);
        return new ExtensionView(
                deadline.day(),
                !deadline.equals(edition.deadline()),
                DeadlineExtension.ofParticipant(edition.year(), participant.orgNumber).stream()
                        .map(act -> new Act(act.deadline, act.reason, act.at, act.actor))
                        .toList());
    }
}
