package no.tiltaksoversikt.followup;

import no.tiltaksoversikt.submission.progress.ProgressQuery.ParticipantStatus;

/** Why a participant is reminded. Each reason gives one reminder. */
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
