package no.tiltaksoversikt.edition;

import java.util.List;

/**
 * What the directorate should know before an edition takes a step. Answers, findings and corrections know their edition and not
 * the other way round, so their features implement it.
 */
public interface TransitionCheck {

    /** What speaks against a step, or must be known before it; in the caller's transaction. */
    List<TransitionConcern> concerns(Edition edition, EditionState next);
}
