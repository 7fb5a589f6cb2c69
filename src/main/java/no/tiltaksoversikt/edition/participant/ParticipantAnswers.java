package no.tiltaksoversikt.edition.participant;

import java.util.Set;

/**
 * Which participants have answered. Submissions know their participants and not the other way round, so the submission
 * feature implements it.
 */
public interface ParticipantAnswers {

    /** The agencies that an edition has something of: a submission, a draft, or measures that were handed over to them. */
    Set<String> agenciesOf(int editionYear);
}
