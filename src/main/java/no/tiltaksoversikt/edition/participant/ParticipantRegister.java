package no.tiltaksoversikt.edition.participant;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.organisation.Agency;
import no.tiltaksoversikt.organisation.Ministry;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;

/** Adds agencies to editions under the names of the edition's day, in the caller's transaction. */
public final class ParticipantRegister {

    static final Text NO_MINISTRY = Text.of("edition", "no-ministry");

    private ParticipantRegister() {}

    /** Invites an agency, or changes its participation if it is known. */
    static void put(Edition edition, String orgNumber, Optional<Participant> known, ParticipantPlan plan) {
        var day = edition.participantsAsOf();
        var agency = Agency.findByOrgNumber(orgNumber).orElseThrow(() -> new Problem(ProblemType.AGENCY_NOT_FOUND));
        var ministry =
                ministryOn(plan.ministry(), day).orElseThrow(() -> Problem.invalidBody("/ministry", NO_MINISTRY));
        // One that was invited before stays, although it has ended since.
        if (known.isEmpty() && agency.hasEndedBefore(day)) {
            throw new Problem(ProblemType.AGENCY_ENDED)
                    .with("day", agency.validTo().orElseThrow().toString());
        }
        var participant = known.orElseGet(() -> new Participant(edition.year(), orgNumber));
        // Names are fixed when the edition opens. Later, only a change of ministry changes the ministry's name.
        var isNamed = known.isPresent() && edition.state() != EditionState.PLANNED;
        var keepsMinistry = isNamed && ministry.code().equals(participant.ministryCode());
        participant.call(
                isNamed ? participant.name() : agency.nameOn(day),
                keepsMinistry ? participant.ministryName() : ministry.nameOn(day));
        participant.plan(plan);
        participant.persist();
    }

    /** The ministry with this code on a day; empty if there is none, as for the courts. */
    static Optional<Ministry> ministryOn(String code, LocalDate day) {
        return Optional.ofNullable(code).flatMap(Ministry::findByCode).filter(ministry -> ministry.existsOn(day));
    }

    /** The codes of the ministries that there are on a day. */
    static Set<String> ministriesOn(LocalDate day) {
        return Ministry.<Ministry>listAll().stream()
                .filter(ministry -> ministry.existsOn(day))
                .map(Ministry::code)
                .collect(Collectors.toSet());
    }

    /** Gives all participants the names of the edition's day, for good. */
    public static void fixNames(Edition edition) {
        var day = edition.participantsAsOf();
        var invited = Participant.ofEdition(edition.year());
        var agencies =
                Agency.byOrgNumbers(invited.stream().map(Participant::orgNumber).toList());
        var ministries = Ministry.byCode();
        invited.forEach(participant -> participant.call(
                agencies.get(participant.orgNumber()).nameOn(day),
                ministries.get(participant.ministryCode()).nameOn(day)));
    }
}
