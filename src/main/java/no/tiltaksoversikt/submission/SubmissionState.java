package no.tiltaksoversikt.submission;

import java.util.Optional;
import no.tiltaksoversikt.platform.http.Parameters;

/** What an answer is worth. */
public enum SubmissionState {
    /** Stored for its agency; counts nowhere. */
    DRAFT,
    /** Counts. */
    SUBMITTED;

    /** As the parameter state names it; empty where it is not given. */
    static Optional<SubmissionState> named(String parameter) {
        return Parameters.word("state", parameter, SubmissionState.class);
    }
}
