package no.tiltaksoversikt.submission.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a participant has come. */
@Schema(
        description =
                "NOT_STARTED; DRAFT: a draft and nothing submitted; SUBMITTED: in time; LATE: after its deadline; "
                        + "NOTHING_TO_REPORT.")
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
