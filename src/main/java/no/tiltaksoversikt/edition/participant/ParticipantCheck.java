package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.TransitionCheck;
import no.tiltaksoversikt.edition.TransitionConcern;
import no.tiltaksoversikt.edition.TransitionConcern.Kind;
import no.tiltaksoversikt.organisation.Agency;

/** Concerns before an edition opens for the first time: participants that have ended since they were invited. */
@ApplicationScoped
class ParticipantCheck implements TransitionCheck {

    @Override
    public List<TransitionConcern> concerns(Edition edition, EditionState next) {
        if (edition.state() != EditionState.PLANNED) {
            return List.of();
        }
        var day = edition.participantsAsOf();
        var invited = Participant.ofEdition(edition.year());
        var agencies =
                Agency.byOrgNumbers(invited.stream().map(Participant::orgNumber).toList());
        var ended = invited.stream()
                .map(Participant::orgNumber)
                .filter(orgNumber -> agencies.get(orgNumber).hasEndedBefore(day))
                .toList();
        var ministries = ParticipantRegister.ministriesOn(day);
        var withoutMinistry = invited.stream()
                .filter(participant -> !ministries.contains(participant.ministryCode()))
                .map(Participant::orgNumber)
                .toList();
        return List.of(
                TransitionConcern.of(Kind.ENDED_AGENCY, ended),
                TransitionConcern.of(Kind.ENDED_MINISTRY, withoutMinistry));
    }
}
