package no.tiltaksoversikt.statistics;

import java.util.List;

/** Which of an edition's measures are counted: all of them or the public ones, as far as they meet every criterion. */
record Selection(int editionYear, int revision, boolean withExempt, List<Criterion> criteria) {

    Selection {
        criteria = List.copyOf(criteria);
    }

    boolean needsParticipant() {
        return criteria.stream().map(Criterion::variable).anyMatch(Variable::isOfParticipant);
    }
}
