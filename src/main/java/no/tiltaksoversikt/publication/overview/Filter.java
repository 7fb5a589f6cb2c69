package no.tiltaksoversikt.publication.overview;

import java.util.List;
import no.tiltaksoversikt.statistics.variable.BoundSql;
import no.tiltaksoversikt.statistics.variable.Criterion;

/** Measures that have at least one of some codes. */
record Filter(Facet facet, List<String> codes) {

    Filter {
        codes = List.copyOf(codes);
    }

    /**
     * The condition on {@code m} and {@code p}.
     *
     * @param askedIn the years whose questionnaires ask what the variable follows from; elsewhere nobody has its codes
     */
    String condition(BoundSql bound, List<Integer> askedIn) {
        if (facet.equals(Facet.TAG)) {
            return "m.tag_keys && " + bound.places(codes);
        }
        if (facet.equals(Facet.EDITION)) {
            return "m.edition_year in (" + String.join(", ", codes) + ")";
        }
        var condition = bound.condition(new Criterion(facet.variable(), codes, false));
        return condition + " and m.edition_year in (" + Years.list(askedIn) + ")";
    }
}
