package no.tiltaksoversikt.publication.overview;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers of measures by facet and code, in the order in which they were found. */
final class FacetCounts {

    private final Map<Facet, Map<String, Long>> counts = new LinkedHashMap<>();

    void add(Facet facet, String code, long measures) {
        counts.computeIfAbsent(facet, key -> new LinkedHashMap<>()).merge(code, measures, Long::sum);
    }

    Map<String, Long> of(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}
