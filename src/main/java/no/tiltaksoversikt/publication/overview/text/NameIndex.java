package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;

/** Finds the agencies, ministries and codes that the words of a search name. */
@ApplicationScoped
class NameIndex {

    private static final int MOST_KEPT = 20_000;

    private final KnownNameLoader loader;
    private final WordQuery words;

    /** The stems of each name; a changed name is a new key. */
    private final Map<String, Set<String>> wordsOf = new ConcurrentHashMap<>();

    NameIndex(KnownNameLoader loader, WordQuery words) {
        this.loader = loader;
        this.words = words;
    }

    /** The names in some editions. */
    Names in(List<Edition> editions) {
        var groups = List.of(loader.agencies(editions), loader.ministries(editions), loader.labels(editions));
        groups.forEach(this::learn);
        return new Names(groups.stream()
                .map(alike -> new Group(alike, KnownName.common(alike, wordsOf)))
                .toList());
    }

    /** Names of one kind, and the words that are in too many of them. */
    private record Group(List<KnownName> alike, Set<String> common) {}

    /** The names of some editions. */
    final class Names {

        private final List<Group> groups;

        private Names(List<Group> groups) {
            this.groups = groups;
        }

        /** The facts that some words name, by the place of each word that contributes. */
        Map<Integer, Set<String>> facts(List<Sought> sought) {
            var facts = new LinkedHashMap<Integer, Set<String>>();
            for (var group : groups) {
                for (var known : group.alike()) {
                    places(known, sought, group.common())
                            .forEach(place -> facts.computeIfAbsent(place, key -> new TreeSet<>())
                                    .addAll(known.facts()));
                }
            }
            return facts;
        }
    }

    private Set<Integer> places(KnownName known, List<Sought> sought, Set<String> common) {
        var places = new TreeSet<Integer>();
        for (var name : known.names()) {
            var of = wordsOf.get(name);
            var written = new HashSet<String>();
            var parts = new HashSet<String>();
            var having = new TreeSet<Integer>();
            for (var place = 0; place < sought.size(); place++) {
                for (var word : of) {
                    if (sought.get(place).isMetBy(word)) {
                        written.add(word);
                        having.add(place);
                        if (sought.get(place).mayBePart()) {
                            parts.add(word);
                        }
                    }
                }
            }
            if (!written.isEmpty() && known.isNamedBy(written, parts, of, common)) {
                places.addAll(having);
            }
        }
        for (var place = 0; place < sought.size(); place++) {
            if (sought.get(place).written().equals(known.code())) {
                places.add(place);
            }
        }
        return places;
    }

    private void learn(Collection<KnownName> names) {
        var unknown = names.stream()
                .flatMap(known -> known.names().stream())
                .filter(name -> !wordsOf.containsKey(name))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            if (wordsOf.size() > MOST_KEPT) {
                wordsOf.clear();
                learn(names);
                return;
            }
            words.words(unknown)
                    .forEach((name, all) -> wordsOf.put(
                            name,
                            all.stream()
                                    .filter(word -> !word.isStopWord() && !word.isLetter())
                                    .map(Word::stem)
                                    .collect(Collectors.toSet())));
        }
    }
}
