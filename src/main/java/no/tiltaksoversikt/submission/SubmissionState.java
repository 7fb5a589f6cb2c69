package no.tiltaksoversikt.submission;

/** What an answer is worth. */
public enum SubmissionState {
    /** Stored for its agency; counts nowhere. */
    DRAFT,
    /** Counts. */
    SUBMITTED
}
