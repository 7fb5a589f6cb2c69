package no.tiltaksoversikt.review.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.TransitionCheck;
import no.tiltaksoversikt.edition.TransitionConcern;
import no.tiltaksoversikt.edition.TransitionConcern.Kind;

/** Concerns before freezing: findings that no case worker has closed. */
@ApplicationScoped
class OpenFindingCheck implements TransitionCheck {

    private final ReviewItemQuery findings;

    OpenFindingCheck(ReviewItemQuery findings) {
        this.findings = findings;
    }

    @Override
    public List<TransitionConcern> concerns(Edition edition, EditionState next) {
        return next == EditionState.FROZEN
                ? List.of(new TransitionConcern(Kind.OPEN_FINDING, findings.openByAgency(edition), List.of()))
                : List.of();
    }
}
