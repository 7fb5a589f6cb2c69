package no.tiltaksoversikt.edition;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.organisation.OrganisationName;

/**
 * A step, and what it does not wait for.
 *
 * @param names of the edition's agencies, by organisation number
 */
record TransitionReport(
        int year,
        EditionState from,
        EditionState to,
        List<TransitionConcern> concerns,
        Map<String, OrganisationName> names) {

    boolean isReopening() {
        return from == EditionState.CLOSED && to == EditionState.OPEN;
    }

    /** What can't be taken back is done with open eyes; a way back without obstacles needs none. */
    boolean asksForAcknowledgement() {
        return !isReopening() && !concerns.isEmpty();
    }
}
