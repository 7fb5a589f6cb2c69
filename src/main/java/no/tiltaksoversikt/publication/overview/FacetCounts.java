package no.tiltaksoversikt.publication.overview;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers of measures by facet and code, in the order of the query's result. */
final class FacetCounts {

    private final Map<Facet, Map<String, Long>> counts = new LinkedHashMap<>();
    private final Map<Facet, Long> notAnswered = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    void add(Facet facet, String code, long measures) {
        counts.computeIfAbsent(facet, key -> new LinkedHashMap<>()).merge(code, measures, Long::sum);
    }

    void addNotAnswered(Facet facet, long measures) {
        notAnswered.merge(facet, measures, Long::sum);
    }

    /** The key is null for measures without a tag. */
    void addTag(String key, String spelt, long measures) {
        if (key == null) {
            addNotAnswered(Facet.TAG, measures);
        } else {
            add(Facet.TAG, key, measures);
            tags.put(key, spelt.strip());
        }
    }

    Map<String, Long> of(Facet facet) {
        return counts.getOrDefault(facet, Map.of());
    }

    long notAnswered(Facet facet) {
        return notAnswered.getOrDefault(facet, 0L);
    }

    /** The most frequent spelling of a tag. */
    String spelt(String tagKey) {
        return tags.get(tagKey);
    }
}
