package no.tiltaksoversikt.edition;

import java.util.Optional;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** The states of an edition, in order. Each transition is an act of the directorate. */
public enum EditionState {
    PLANNED,
    OPEN,
    CLOSED,
    FROZEN,
    PUBLISHED;

    /** The next state. */
    public Optional<EditionState> next() {
        return switch (this) {
            case PLANNED -> Optional.of(OPEN);
            case OPEN -> Optional.of(CLOSED);
            case CLOSED -> Optional.of(FROZEN);
            case FROZEN -> Optional.of(PUBLISHED);
            case PUBLISHED -> Optional.empty();
        };
    }

    /** Whether a transition leads to the other state: the next one, or from CLOSED back to OPEN. */
    boolean leadsTo(EditionState other) {
        return next().filter(other::equals).isPresent() || (this == CLOSED && other == OPEN);
    }

    /** Throws a problem 409 unless the edition takes answers. */
    public void requireOpen(int year) {
        if (this != OPEN) {
            throw new Problem(ProblemType.EDITION_NOT_OPEN)
                    .with("year", String.valueOf(year))
                    .with("state", this)
                    .withMember("state", language -> this);
        }
    }

    /** Whether answers and figures are final. */
    public boolean isFrozen() {
        return this == FROZEN || this == PUBLISHED;
    }
}
