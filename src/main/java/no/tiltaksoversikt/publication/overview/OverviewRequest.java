package no.tiltaksoversikt.publication.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.statistics.variable.Variable;

/**
 * A valid request for a list of measures.
 *
 * @param editions the editions to search, the newest first
 * @param isOfOneEdition whether the address names the edition; then no filter can
 * @param newestOnly whether only the newest edition of each measure counts
 * @param askedIn for each variable, the years whose questionnaires ask its question
 * @param withFacets whether the facets are counted
 */
record OverviewRequest(
        List<Edition> editions,
        boolean isOfOneEdition,
        boolean newestOnly,
        Map<Variable, List<Integer>> askedIn,
        Audience audience,
        Optional<Search> search,
        List<Filter> filters,
        Order order,
        int page,
        int size,
        boolean withFacets,
        Language language) {

    private static final int MOST_ADDED = 20;

    List<Integer> years() {
        return editions.stream().map(Edition::year).toList();
    }

    OverviewRequest with(Search other) {
        return new OverviewRequest(
                editions,
                isOfOneEdition,
                newestOnly,
                askedIn,
                audience,
                Optional.of(other),
                filters,
                order,
                page,
                size,
                withFacets,
                language);
    }

    /** The same for another page, which may be of another size. */
    OverviewRequest with(int otherPage, int otherSize, boolean facets) {
        return new OverviewRequest(
                editions,
                isOfOneEdition,
                newestOnly,
                askedIn,
                audience,
                search,
                filters,
                order,
                otherPage,
                otherSize,
                facets,
                language);
    }

    /** The variables with facets, in order. Grouping sets have a bit for each cluster, of which there are at most 31. */
    List<Variable> variables() {
        return askedIn.keySet().stream()
                .limit(Variable.core().size() + MOST_ADDED)
                .toList();
    }

    /** The codes of a facet that the list is filtered by. */
    List<String> selected(Facet facet) {
        return filters.stream()
                .filter(filter -> filter.facet().equals(facet))
                .flatMap(filter -> filter.codes().stream())
                .toList();
    }

    /** A facet counts the hits, and the measures that miss only the facet's own filter. */
    boolean isCountedFor(Facet facet, int missed) {
        return missed == 0
                || filters.get(Integer.numberOfTrailingZeros(missed)).facet().equals(facet);
    }
}
