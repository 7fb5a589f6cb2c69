package no.tiltaksoversikt.edition;

import java.util.List;

/** Finds what the directorate should know before a transition or a revision. Features that depend on editions implement it. */
public interface TransitionCheck {

    /** The concerns about a transition, in the caller's transaction. */
    List<TransitionConcern> concerns(Edition edition, EditionState next);

    /** The concerns about a new revision of a frozen edition, in the caller's transaction. */
    default List<TransitionConcern> concernsOfRevision(Edition edition) {
        return List.of();
    }
}
