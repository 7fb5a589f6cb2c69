package no.tiltaksoversikt.submission.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.measure.LineageEvent.Kind;
import no.tiltaksoversikt.measure.Lineages;
import no.tiltaksoversikt.measure.Lineages.MeasureKey;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.submission.WriteContext;

/** Chooses the keys under which measures continue, at their agency or at the one that takes them over. */
@ApplicationScoped
class ContinuedKeys {

    private static final Text TAKEN = Text.of("submission", "lineage.taken");

    private final Lineages lineages;

    ContinuedKeys(Lineages lineages) {
        this.lineages = lineages;
    }

    /** The key under which a measure continues; null if it does not. */
    String of(WriteContext context, LineageRequest request, Measure measure) {
        if (request.kind() != Kind.CONTINUED && request.kind() != Kind.MOVED) {
            return null;
        }
        var told = request.toReferences().isEmpty()
                ? request.reference()
                : request.toReferences().get(0);
        var isMoved = request.kind() == Kind.MOVED;
        var key = new MeasureKey(isMoved ? request.toAgency() : context.orgNumber(), told);
        var isTaken = lineages.of(context.editionYear(), List.of(key))
                .get(key)
                .last()
                .filter(other -> !other.id().equals(measure.id()))
                .isPresent();
        if (!isTaken) {
            return told;
        }
        if (!isMoved) {
            throw Problem.invalidBody("/toReferences", TAKEN);
        }
        // The moving agency must not learn which keys the other agency uses, since some belong to exempt measures.
        var other = told + "-" + context.orgNumber();
        return other.length() <= QuestionnaireSchema.MAX_REFERENCE_LENGTH
                ? other
                : context.orgNumber() + "-" + measure.lineageId();
    }
}
