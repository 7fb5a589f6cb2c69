package no.tiltaksoversikt.submission;

import java.util.Optional;
import no.tiltaksoversikt.platform.http.Parameters;

/** The two parts of a submission. */
public enum SubmissionState {
    /** Stored for the agency only; not counted. */
    DRAFT,
    /** Counted. */
    SUBMITTED;

    /** The value of the parameter {@code state}; empty if it is not given. */
    static Optional<SubmissionState> named(String parameter) {
        return Parameters.word("state", parameter, SubmissionState.class);
    }
}
