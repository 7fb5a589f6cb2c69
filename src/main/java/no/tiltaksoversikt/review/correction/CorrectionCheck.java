package no.tiltaksoversikt.review.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.TransitionCheck;
import no.tiltaksoversikt.edition.TransitionConcern;
import no.tiltaksoversikt.edition.TransitionConcern.Kind;

/**
 * Concerns before freezing: objections without a decision. Concerns before reopening: corrections in force, since they would
 * hide the agencies' new answers.
 */
@ApplicationScoped
class CorrectionCheck implements TransitionCheck {

    @Override
    public List<TransitionConcern> concerns(Edition edition, EditionState next) {
        return switch (next) {
            case FROZEN ->
                List.of(concern(edition, Kind.UNANSWERED_OBJECTION, it -> it.status() == Correction.Status.OBJECTED));
            case OPEN -> List.of(concern(edition, Kind.CORRECTION, it -> it.status() != Correction.Status.WITHDRAWN));
            case PLANNED, CLOSED, PUBLISHED -> List.of();
        };
    }

    private static TransitionConcern concern(Edition edition, Kind kind, Predicate<Correction> which) {
        var acts = Correction.ofEdition(edition.year()).stream()
                .filter(which)
                .collect(Collectors.toMap(it -> it.act, it -> it, (first, other) -> first));
        return new TransitionConcern(
                kind,
                acts.values().stream().collect(Collectors.groupingBy(it -> it.orgNumber, Collectors.counting())),
                acts.values().stream()
                        .map(it -> it.orgNumber + "/" + it.reference)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
