package no.tiltaksoversikt.publication.overview;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.statistics.counting.EditionColumns;
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

    private OverviewRequest with(Search other) {
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

    /** The same with a search that is no wider than needed to find any measure, whatever the filters are. */
    OverviewRequest widened(Predicate<OverviewRequest> exists) {
        return search.map(words -> with(words.widened(other -> exists.test(with(other)))))
                .orElse(this);
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

    /** The rows of a frozen edition with the words, by what they miss: 0 for the hits, or the only filter's power of two. */
    Map<Integer, BitSet> byMissed(int year, EditionColumns columns, BitSet rows) {
        var matching = filters.stream()
                .map(filter -> filter.rows(year, columns, askedIn))
                .toList();
        var byMissed = new HashMap<Integer, BitSet>();
        for (var missed = -1; missed < filters.size(); missed++) {
            var left = (BitSet) rows.clone();
            for (var i = 0; i < filters.size(); i++) {
                if (i == missed) {
                    left.andNot(matching.get(i));
                } else {
                    left.and(matching.get(i));
                }
            }
            byMissed.put(missed < 0 ? 0 : 1 << missed, left);
        }
        return byMissed;
    }

    boolean isAskedIn(Variable variable, int year) {
        return askedIn.getOrDefault(variable, List.of()).contains(year);
    }

    /** A facet counts the hits, and the measures that miss only the facet's own filter. */
    boolean isCountedFor(Facet facet, int missed) {
        return missed == 0
                || filters.get(Integer.numberOfTrailingZeros(missed)).facet().equals(facet);
    }
}
