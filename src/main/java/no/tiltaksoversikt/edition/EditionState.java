package no.tiltaksoversikt.edition;

import java.util.Optional;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** The life of an edition; each step is an act of the directorate. */
public enum EditionState {
    PLANNED,
    OPEN,
    CLOSED,
    FROZEN,
    PUBLISHED;

    /** The state that comes after this one. */
    public Optional<EditionState> next() {
        return switch (this) {
            case PLANNED -> Optional.of(OPEN);
            case OPEN -> Optional.of(CLOSED);
            case CLOSED -> Optional.of(FROZEN);
            case FROZEN -> Optional.of(PUBLISHED);
            case PUBLISHED -> Optional.empty();
        };
    }

    /** Whether a step leads there: to the next state, or from CLOSED back to OPEN. */
    boolean leadsTo(EditionState other) {
        return next().filter(other::equals).isPresent() || (this == CLOSED && other == OPEN);
    }

    /** A problem 409 unless answers are taken. */
    public void requireOpen(int year) {
        if (this != OPEN) {
            throw new Problem(ProblemType.EDITION_NOT_OPEN)
                    .with("year", String.valueOf(year))
                    .with("state", this)
                    .withMember("state", language -> this);
        }
    }

    /** Whether answers and figures can't change any more. */
    public boolean isFrozen() {
        return this == FROZEN || this == PUBLISHED;
    }
}
