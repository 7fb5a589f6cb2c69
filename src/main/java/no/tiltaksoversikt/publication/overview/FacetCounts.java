package no.tiltaksoversikt.publication.overview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.counting.LoadedEditions;
import no.tiltaksoversikt.statistics.counting.TagCount;

/** Numbers of measures by facet and code, in the order of the query's result. */
final class FacetCounts {

    /** PostgreSQL's collation "C". */
    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private static final Comparator<TagCount> COMMONEST = Comparator.comparing(
                    TagCount::forPublic, Comparator.<Long>reverseOrder())
            .thenComparing(TagCount::measures, Comparator.reverseOrder())
            .thenComparing(TagCount::spelt, BY_BYTES);

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

    /**
     * Counts in columns of frozen editions.
     *
     * @param found by year and missed filter, the rows that miss only that
     */
    void count(OverviewRequest request, LoadedEditions editions, Map<Integer, Map<Integer, BitSet>> found) {
        var tags = new ArrayList<TagCount>();
        found.forEach((year, byMissed) -> {
            var edition = editions.columns(year);
            for (var variable : request.variables()) {
                if (request.isAskedIn(variable, year)) {
                    var facet = Facet.of(variable);
                    edition.answers(variable, rows(request, facet, byMissed))
                            .forEach((codes, measures) -> add(facet, codes, measures));
                }
            }
            add(
                    Facet.EDITION,
                    year.toString(),
                    rows(request, Facet.EDITION, byMissed).cardinality());
            tags.addAll(edition.tags(rows(request, Facet.TAG, byMissed)));
        });
        addTags(tags, request.selected(Facet.TAG));
    }

    private static BitSet rows(OverviewRequest request, Facet facet, Map<Integer, BitSet> byMissed) {
        var rows = new BitSet();
        byMissed.forEach((missed, some) -> {
            if (request.isCountedFor(facet, missed)) {
                rows.or(some);
            }
        });
        return rows;
    }

    /** Measures that have all of these codes. */
    void add(Facet facet, List<String> codes, long measures) {
        if (codes.isEmpty()) {
            addNotAnswered(facet, measures);
        }
        codes.forEach(code -> add(facet, code, measures));
    }

    /** The selected tags and the most frequent others, each as most measures spell it. */
    private void addTags(List<TagCount> counted, List<String> selected) {
        var spellings = new HashMap<String, Map<String, TagCount>>();
        for (var count : counted) {
            if (count.key() == null) {
                addTag(null, null, count.measures());
            } else {
                spellings
                        .computeIfAbsent(count.key(), key -> new HashMap<>())
                        .merge(count.spelt(), count, TagCount::plus);
            }
        }
        var totals = new HashMap<String, Long>();
        spellings.forEach((key, counts) -> totals.put(
                key, counts.values().stream().mapToLong(TagCount::measures).sum()));
        totals.keySet().stream()
                .sorted(Comparator.comparing((String key) -> !selected.contains(key))
                        .thenComparing(totals::get, Comparator.reverseOrder())
                        .thenComparing(BY_BYTES))
                .limit(Math.max(HitSql.MOST_TAGS, selected.size()))
                .forEach(key -> addTag(
                        key,
                        Collections.min(spellings.get(key).values(), COMMONEST).spelt(),
                        totals.get(key)));
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
