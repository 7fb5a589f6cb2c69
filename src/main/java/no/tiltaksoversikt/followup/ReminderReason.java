package no.tiltaksoversikt.followup;

import no.tiltaksoversikt.submission.progress.ParticipantStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a participant is reminded; it is reminded once for each. */
@Schema(
        description =
                "NOT_STARTED: the deadline is ahead and there is no answer; DRAFT_LEFT: the deadline is ahead and there "
                        + "is a draft only; OVERDUE: the deadline is over and nothing is submitted.")
enum ReminderReason {
    NOT_STARTED,
    DRAFT_LEFT,
    OVERDUE;

    boolean holdsFor(ParticipantView participant) {
        return switch (this) {
            case NOT_STARTED -> !participant.overdue() && participant.status() == ParticipantStatus.NOT_STARTED;
            case DRAFT_LEFT -> !participant.overdue() && participant.status() == ParticipantStatus.DRAFT;
            case OVERDUE -> participant.overdue();
        };
    }
}
