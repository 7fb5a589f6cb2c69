package no.tiltaksoversikt.edition.participant;

import java.util.Set;

/** Which participants have answered. The submission feature implements it, since submissions depend on participants. */
public interface ParticipantAnswers {

    /** The agencies with a submission or a draft. */
    Set<String> answered(int editionYear);

    /** The agencies that measures of others go on at. */
    Set<String> takenOver(int editionYear);
}
