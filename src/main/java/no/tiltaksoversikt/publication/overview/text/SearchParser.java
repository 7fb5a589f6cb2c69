package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.publication.overview.text.Search.By;
import no.tiltaksoversikt.publication.overview.text.SearchText.Term;
import no.tiltaksoversikt.publication.overview.text.Synonyms.Extension;

/**
 * Turns a search text into tsqueries. A term matches its word in any form, in bokmål and in nynorsk. It also matches synonyms,
 * the parts of a compound, the compound of two neighbours, and what the word names: an agency, a ministry, a chosen code, or a
 * reference. The result is one condition on one indexed column.
 */
@ApplicationScoped
public class SearchParser {

    private static final int SHORTEST_MISSPELT = 4;

    private final WordQuery words;
    private final Synonyms synonyms;
    private final NameIndex names;

    SearchParser(WordQuery words, Synonyms synonyms, NameIndex names) {
        this.words = words;
        this.synonyms = synonyms;
        this.names = names;
    }

    public Search of(String q, List<Edition> editions) {
        var text = SearchText.of(q);
        var terms = text.terms();
        var extensions = synonyms.extensions(terms);
        var parsed = words.words(Stream.of(
                        terms.stream().flatMap(term -> term.ways().stream()),
                        extensions.stream().map(Extension::text),
                        parts(terms))
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
        var proposed = parts(terms)
                .flatMap(part -> parsed.get(part).stream())
                .flatMap(word -> word.forms().stream())
                .collect(Collectors.toSet());
        return proposed.isEmpty() ? Set.of() : words.known(proposed);
    }

    private static Stream<String> parts(List<Term> terms) {
        return terms.stream()
                .flatMap(term -> term.parts().stream())
                .flatMap(parts -> Stream.of(parts.first(), parts.last()));
    }

    /** A tsquery for a text that is being typed; its last word may be a prefix. */
    Optional<String> begun(String q) {
        var wanted = SearchText.of(q).terms().stream()
                .filter(term -> !term.isExcluded())
                .toList();
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
