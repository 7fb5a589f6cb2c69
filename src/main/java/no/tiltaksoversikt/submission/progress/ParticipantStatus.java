package no.tiltaksoversikt.submission.progress;

/** The progress of a participant. */
public enum ParticipantStatus {
    NOT_STARTED,
    DRAFT,
    SUBMITTED,
    LATE,
    NOTHING_TO_REPORT;

    /** Whether there is a submitted answer. */
    public boolean hasAnswered() {
        return switch (this) {
            case NOT_STARTED, DRAFT -> false;
            case SUBMITTED, LATE, NOTHING_TO_REPORT -> true;
        };
    }
}
