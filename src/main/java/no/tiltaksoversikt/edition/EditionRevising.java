package no.tiltaksoversikt.edition;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/** Gives frozen editions their next revision, in the caller's transaction. */
@ApplicationScoped
public class EditionRevising {

    /** A frozen edition, with nobody correcting or moving it until the transaction ends. */
    public Edition lockForRevision(int year) {
        Edition.requireExists(year);
        var edition = Edition.getForChange(year);
        if (!edition.state().isFrozen()) {
            throw new Problem(ProblemType.EDITION_NOT_FROZEN)
                    .with("year", String.valueOf(year))
                    .with("state", edition.state())
                    .withMember("state", language -> edition.state());
        }
        Participant.lockAll(year);
        return edition;
    }

    /** The edition's state has this hash. */
    public void pin(Edition edition, String contentHash) {
        edition.pinContent(contentHash);
    }

    /** The edition's next revision is the current one. */
    public void revise(Edition edition, String contentHash) {
        edition.revise(contentHash);
    }
}
