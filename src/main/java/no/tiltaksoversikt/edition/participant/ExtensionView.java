package no.tiltaksoversikt.edition.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's deadline and the acts behind it. */
@Schema(name = "AgencyDeadline")
record ExtensionView(LocalDate deadline, boolean extended, List<Act> history) {

    @Schema(name = "DeadlineAct")
    record Act(LocalDate deadline, String reason, Instant at, String by) {}

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
