package no.tiltaksoversikt.edition;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.organisation.OrganisationName;

/**
 * A transition and its concerns.
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

    /** Transitions that cannot be undone need an acknowledgement of their concerns. */
    boolean asksForAcknowledgement() {
        return !isReopening() && !concerns.isEmpty();
    }
}
