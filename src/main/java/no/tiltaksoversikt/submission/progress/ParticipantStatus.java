package no.tiltaksoversikt.submission.progress;

/** How far a participant has come. */
public enum ParticipantStatus {
    NOT_STARTED,
    DRAFT,
    SUBMITTED,
    LATE,
    NOTHING_TO_REPORT;

    /** Whether an answer counts. */
    public boolean hasAnswered() {
        return switch (this) {
            case NOT_STARTED, DRAFT -> false;
            case SUBMITTED, LATE, NOTHING_TO_REPORT -> true;
        };
    }
}
