package no.tiltaksoversikt.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * A transition of an edition and the concerns about it. A revision is a transition to the same state.
 *
 * @param names of the edition's agencies, by organisation number
 */
public record TransitionReport(
        int year,
        EditionState from,
        EditionState to,
        List<TransitionConcern> concerns,
        Map<String, OrganisationName> names) {

    static TransitionReport of(Edition edition, EditionState next, Stream<TransitionConcern> concerns) {
        return new TransitionReport(
                edition.year(),
                edition.state(),
                next,
                concerns.filter(concern -> concern.count() > 0)
                        .sorted(Comparator.comparing(TransitionConcern::kind))
                        .toList(),
                Participant.ofEdition(edition.year()).stream()
                        .collect(Collectors.toMap(Participant::orgNumber, Participant::name)));
    }

    public static TransitionReport ofRevision(Edition edition, List<TransitionCheck> checks) {
        return of(
                edition, edition.state(), checks.stream().flatMap(check -> check.concernsOfRevision(edition).stream()));
    }

    private boolean isReopening() {
        return from == EditionState.CLOSED && to == EditionState.OPEN;
    }

    /** What cannot be undone needs an acknowledgement of its concerns. */
    boolean asksForAcknowledgement() {
        return !concerns.isEmpty() && to != EditionState.OPEN;
    }

    /** Throws a problem 409 if the concerns are not acknowledged, or prevent the act. */
    public void requireAcknowledged(boolean acknowledged) {
        if (isReopening() && !concerns.isEmpty()) {
            throw refusal(ProblemType.CORRECTIONS_STAND)
                    .with("measures", String.join(", ", concerns.get(0).measures()));
        }
        if (asksForAcknowledgement() && !acknowledged) {
            throw refusal(ProblemType.ACKNOWLEDGEMENT_REQUIRED)
                    .with(
                            "concerns",
                            concerns.stream()
                                    .map(it -> it.kind() + " " + it.count())
                                    .collect(Collectors.joining(", ")));
        }
    }

    private Problem refusal(ProblemType type) {
        return new Problem(type)
                .with("year", String.valueOf(year))
                .withMember("transition", language -> TransitionView.of(this, false, language));
    }
}
