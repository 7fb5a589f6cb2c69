package no.tiltaksoversikt.publication.overview;

import no.tiltaksoversikt.statistics.variable.Variable;

/**
 * A filter of a list: a variable of the statistics, a tag, or the edition.
 *
 * @param variable null for the tag and the edition
 */
record Facet(String id, Variable variable) {

    static final Facet TAG = new Facet("tag", null);
    static final Facet EDITION = new Facet("edition", null);

    static Facet of(Variable variable) {
        return new Facet(variable.id(), variable);
    }
}
