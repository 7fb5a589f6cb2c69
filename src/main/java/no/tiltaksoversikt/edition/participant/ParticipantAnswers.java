package no.tiltaksoversikt.edition.participant;

import java.util.Set;

/** Which participants have answered. The submission feature implements it, since submissions depend on participants. */
public interface ParticipantAnswers {

    /** The agencies with a submission, a draft, or measures that were moved to them. */
    Set<String> agenciesOf(int editionYear);
}
