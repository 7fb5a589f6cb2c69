package no.tiltaksoversikt.statistics.counting;

import java.util.List;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Which of an edition's measures are counted: all of them or the public ones, as far as they meet every criterion. */
public record Selection(int editionYear, int revision, boolean withExempt, List<Criterion> criteria) {

    public Selection {
        criteria = List.copyOf(criteria);
    }

    boolean needsParticipant() {
        return criteria.stream().map(Criterion::variable).anyMatch(Variable::isOfParticipant);
    }
}
