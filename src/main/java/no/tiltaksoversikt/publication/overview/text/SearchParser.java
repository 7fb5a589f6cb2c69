package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.publication.overview.text.Meanings.Extension;
import no.tiltaksoversikt.publication.overview.text.Search.By;
import no.tiltaksoversikt.publication.overview.text.SearchText.Term;

/**
 * Turns a search text into tsqueries. A term matches its word in any form, in bokmål and in nynorsk. It also matches synonyms,
 * the parts of a compound, the compound of two neighbours, and what the word names: an agency, a ministry, a chosen code, or a
 * reference. The result is one condition on one indexed column.
 */
@ApplicationScoped
public class SearchParser {

    private static final int SHORTEST_MISSPELT = 4;

    /** Compounds and synonyms are looked for among this many terms; longer texts are precise enough. */
    private static final int MOST_EXTENDED = 12;

    private final WordQuery words;
    private final Synonyms synonyms;
    private final NameIndex names;

    SearchParser(WordQuery words, Synonyms synonyms, NameIndex names) {
        this.words = words;
        this.synonyms = synonyms;
        this.names = names;
    }

    public Search of(SearchText text, List<Edition> editions) {
        var terms = text.terms();
        var extensions = extensions(terms);
        var parsed = words.words(Stream.of(
                        terms.stream().flatMap(term -> term.ways().stream()),
                        extensions.stream().map(Extension::text),
                        terms.stream()
                                .flatMap(term -> term.parts().stream())
                                .flatMap(parts -> Stream.of(parts.first(), parts.last())))
                .flatMap(part -> part)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        var met = new Meanings(text, extensions, parsed, known(terms, parsed), names.in(editions));
        return new Search(
                met.words(false),
                met.mayBegin() ? met.words(true) : null,
                met.excluded(),
                letters(terms, parsed),
                extensions.stream()
                        .filter(Extension::isSynonym)
                        .map(Extension::text)
                        .distinct()
                        .toList(),
                By.WORDS);
    }

    /** The lexemes of parts of compounds that measures have. Most proposed parts are no words, and would only slow the search. */
    private Set<String> known(List<Term> terms, Map<String, List<Word>> parsed) {
        var proposed = terms.stream()
                .flatMap(term -> term.parts().stream())
                .flatMap(parts -> Stream.of(parts.first(), parts.last()))
                .flatMap(part -> parsed.get(part).stream())
                .flatMap(word -> word.forms().stream())
                .collect(Collectors.toSet());
        return proposed.isEmpty() ? Set.of() : words.known(proposed);
    }

    /** A tsquery for a text that is being typed; its last word may be a prefix. */
    public Optional<String> begun(SearchText text) {
        var wanted = text.terms().stream().filter(term -> !term.isExcluded()).toList();
        var parsed = words.words(
                wanted.stream().flatMap(term -> term.ways().stream()).collect(Collectors.toSet()));
        var isAlone = wanted.size() == 1;
        var lexemes = IntStream.range(0, wanted.size())
                .mapToObj(i -> Lexemes.any(wanted.get(i).ways().stream()
                        .map(parsed::get)
                        // A stop word is skipped, unless it is all that has been typed.
                        .filter(way -> way.size() != 1 || !way.get(0).isStopWord() || isAlone)
                        .map(way -> Lexemes.of(
                                way, i == wanted.size() - 1 && !wanted.get(i).isPhrase()))
                        .toList()))
                .filter(any -> !any.isEmpty())
                .map(any -> "(" + any + ")")
                .toList();
        return lexemes.isEmpty() ? Optional.empty() : Optional.of(String.join(" & ", lexemes));
    }

    private List<Extension> extensions(List<Term> terms) {
        var extensions = new ArrayList<Extension>();
        for (var run : runs(terms)) {
            var keys = run.stream().map(place -> terms.get(place).key()).toList();
            var first = run.get(0);
            for (var match : synonyms.of(keys)) {
                match.others()
                        .forEach(other ->
                                extensions.add(new Extension(first + match.from(), first + match.to(), other, true)));
            }
            if (!terms.get(first).isExcluded()) {
                for (var i = 0; i + 1 < keys.size(); i++) {
                    var from = first + i;
                    CompoundWord.joined(keys.get(i), keys.get(i + 1))
                            .forEach(joined -> extensions.add(new Extension(from, from + 2, joined, false)));
                }
            }
        }
        return extensions;
    }

    /** The places of neighbouring words. An excluded word is a run by itself; a phrase is in none. */
    private static List<List<Integer>> runs(List<Term> terms) {
        var runs = new ArrayList<List<Integer>>();
        var run = new ArrayList<Integer>();
        for (var place = 0; place < Math.min(terms.size(), MOST_EXTENDED); place++) {
            var term = terms.get(place);
            if (term.isWantedWord()) {
                run.add(place);
                continue;
            }
            if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            if (!term.isPhrase()) {
                runs.add(List.of(place));
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** None where a phrase, a short word or a word with figures must match exactly. */
    private static List<String> letters(List<Term> terms, Map<String, List<Word>> parsed) {
        var wanted = terms.stream().filter(term -> !term.isExcluded()).toList();
        var all =
                wanted.stream().flatMap(term -> parsed.get(term.key()).stream()).toList();
        return wanted.stream().anyMatch(Term::isPhrase) || all.stream().anyMatch(SearchParser::mustMatch)
                ? List.of()
                : all.stream()
                        .map(Word::letters)
                        .filter(word -> word.length() >= SHORTEST_MISSPELT)
                        .toList();
    }

    private static boolean mustMatch(Word word) {
        return word.hasFigures() || (!word.isStopWord() && word.letters().length() < SHORTEST_MISSPELT);
    }
}
