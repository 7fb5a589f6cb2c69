package no.tiltaksoversikt.publication.overview.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.publication.overview.text.SearchText.Term;
import no.tiltaksoversikt.publication.overview.text.Synonyms.Extension;

/**
 * The lexemes that match each term of one search.
 *
 * @param known the lexemes of those parts of compounds that measures have; only these count
 */
record Meanings(
        SearchText text,
        List<Extension> extensions,
        Map<String, List<Word>> parsed,
        Set<String> known,
        NameIndex.Names named) {

    private List<Term> terms() {
        return text.terms();
    }

    boolean mayBegin() {
        return terms().stream().anyMatch(term -> term.isWantedWord() && last(parsed.get(term.key())));
    }

    private static boolean last(List<Word> words) {
        return !words.isEmpty() && words.get(words.size() - 1).isPrefix();
    }

    Search.Words words(boolean isBegun) {
        var facts = facts(isBegun);
        var wanted = IntStream.range(0, terms().size())
                .filter(place -> !terms().get(place).isExcluded())
                .mapToObj(place -> of(place, isBegun, facts.getOrDefault(place, Set.of())))
                .filter(any -> !any.isEmpty())
                .map(any -> "(" + any + ")")
                .toList();
        return new Search.Words(joined(wanted, " & "), joined(wanted, " | "));
    }

    String excluded() {
        var excluded = IntStream.range(0, terms().size())
                .filter(place -> terms().get(place).isExcluded())
                .mapToObj(place -> of(
                        place,
                        false,
                        named.facts(sought(List.of(terms().get(place)), false)).getOrDefault(0, Set.of())))
                .filter(any -> !any.isEmpty())
                .toList();
        return joined(excluded, " | ");
    }

    private static String joined(List<String> lexemes, String operator) {
        return lexemes.isEmpty() ? null : String.join(operator, lexemes);
    }

    /** Any of these lexemes matches the term; none for a stop word. */
    private String of(int place, boolean isBegun, Set<String> facts) {
        var term = terms().get(place);
        var any = new ArrayList<String>();
        for (var way : term.ways()) {
            any.add(Lexemes.of(parsed.get(way), isBegun && term.isWantedWord() && last(parsed.get(way))));
        }
        if (Lexemes.any(any).isEmpty() && facts.isEmpty()) {
            return "";
        }
        for (var extension : extensions) {
            if (extension.from() <= place && place < extension.to()) {
                any.add(Lexemes.of(parsed.get(extension.text()), false));
            }
        }
        for (var parts : term.parts()) {
            if (isKnown(parts.first()) && isKnown(parts.last())) {
                any.add("(" + Lexemes.of(parsed.get(parts.first()), false) + ") & ("
                        + Lexemes.of(parsed.get(parts.last()), false) + ")");
            }
        }
        facts.forEach(fact -> any.add(Lexemes.quote(fact)));
        any.add(Lexemes.quote(reference(term.text())));
        if (!term.isExcluded()) {
            any.add(Lexemes.quote(reference(text.written())));
        }
        return Lexemes.any(any);
    }

    private boolean isKnown(String part) {
        return parsed.get(part).stream().flatMap(word -> word.forms().stream()).anyMatch(known::contains);
    }

    /** The facts that the wanted words and their synonyms name, by the place of the term. */
    private Map<Integer, Set<String>> facts(boolean isBegun) {
        var wanted = IntStream.range(0, terms().size())
                .filter(place -> !terms().get(place).isExcluded())
                .boxed()
                .toList();
        var found = new HashMap<Integer, Set<String>>();
        named.facts(sought(wanted.stream().map(terms()::get).toList(), isBegun))
                .forEach((number, facts) -> found.put(wanted.get(number), new LinkedHashSet<>(facts)));
        for (var extension : extensions) {
            if (extension.isSynonym()) {
                var facts = named.facts(sought(extension.text())).values().stream()
                        .flatMap(Set::stream)
                        .toList();
                IntStream.range(extension.from(), extension.to())
                        .forEach(place -> found.computeIfAbsent(place, key -> new LinkedHashSet<>())
                                .addAll(facts));
            }
        }
        return found;
    }

    private List<Sought> sought(String text) {
        return parsed.get(text).stream()
                .map(word -> new Sought(text, word.forms(), null))
                .toList();
    }

    private List<Sought> sought(List<Term> wanted, boolean isBegun) {
        return wanted.stream()
                .map(term -> Sought.of(term, term.ways().stream().flatMap(way -> parsed.get(way).stream()), isBegun))
                .toList();
    }

    private static String reference(String written) {
        return "reference=" + SearchFolding.key(written);
    }
}
