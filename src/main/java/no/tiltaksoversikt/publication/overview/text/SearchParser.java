package no.tiltaksoversikt.publication.overview.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.publication.overview.text.NameIndex.Sought;
import no.tiltaksoversikt.publication.overview.text.Search.By;
import no.tiltaksoversikt.publication.overview.text.SearchText.Term;

/**
 * Turns a search text into tsqueries. A term is met by its word in any form and in either written standard, by what means the
 * same, by the parts of a compound or the compound of two neighbours, and by what the word names: an agency, a ministry, a
 * chosen code, or a reference. Everything is one condition on one indexed column.
 */
@ApplicationScoped
public class SearchParser {

    private static final int SHORTEST_MISSPELT = 4;

    /** Compounds and synonyms are looked for among so many terms; who writes more has said what he wants. */
    private static final int MOST_EXTENDED = 12;

    private final WordQuery words;
    private final Synonyms synonyms;
    private final NameIndex names;

    SearchParser(WordQuery words, Synonyms synonyms, NameIndex names) {
        this.words = words;
        this.synonyms = synonyms;
        this.names = names;
    }

    /** What a run of terms may be met by beside its words. */
    private record Extension(int from, int to, String text, boolean isSynonym) {}

    public Search of(SearchText text, List<Edition> editions) {
        var terms = text.terms();
        var extensions = extensions(terms);
        var parsed = words.words(Stream.of(
                        terms.stream().flatMap(term -> ways(term).stream()),
                        extensions.stream().map(Extension::text),
                        terms.stream()
                                .flatMap(term -> parts(term).stream())
                                .flatMap(parts -> Stream.of(parts.first(), parts.last())))
                .flatMap(part -> part)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        var met = new Meanings(text, extensions, parsed, names.in(editions));
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

    /** What finds the words of what is being typed, the last of which may be the beginning of any: a tsquery. */
    public Optional<String> begun(SearchText text) {
        var wanted = text.terms().stream().filter(term -> !term.isExcluded()).toList();
        var parsed =
                words.words(wanted.stream().flatMap(term -> ways(term).stream()).collect(Collectors.toSet()));
        var isAlone = wanted.size() == 1;
        var lexemes = IntStream.range(0, wanted.size())
                .mapToObj(i -> Lexemes.any(ways(wanted.get(i)).stream()
                        .map(parsed::get)
                        // A word that says nothing is left out, unless it is the beginning of all that is being typed.
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

    /** The places of words that stand beside each other; a word that is left out stands alone, a phrase is as it stands. */
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

    /** How a term may be spelt: in either written standard, with its hyphens and without. */
    private static List<String> ways(Term term) {
        var spellings = WordForms.spellings(term.key());
        return term.isPhrase()
                ? spellings
                : spellings.stream()
                        .flatMap(spelling -> Stream.of(spelling, WordForms.withoutHyphens(spelling)))
                        .distinct()
                        .toList();
    }

    private static List<CompoundWord.Parts> parts(Term term) {
        return term.isWantedWord()
                ? WordForms.spellings(term.key()).stream()
                        .flatMap(spelling -> CompoundWord.parts(spelling).stream())
                        .toList()
                : List.of();
    }

    /** None where something has to be there as it stands: a phrase, or a word with figures. */
    private static List<String> letters(List<Term> terms, Map<String, List<Word>> parsed) {
        var wanted = terms.stream().filter(term -> !term.isExcluded()).toList();
        var all =
                wanted.stream().flatMap(term -> parsed.get(term.key()).stream()).toList();
        return wanted.stream().anyMatch(Term::isPhrase) || all.stream().anyMatch(Word::hasFigures)
                ? List.of()
                : all.stream()
                        .map(Word::letters)
                        .filter(word -> word.length() >= SHORTEST_MISSPELT)
                        .toList();
    }

    /** What meets each term of one search. */
    private static final class Meanings {

        private final List<Term> terms;
        private final List<Extension> extensions;
        private final Map<String, List<Word>> parsed;
        private final NameIndex.Names named;
        private final String wholeReference;

        private Meanings(
                SearchText text, List<Extension> extensions, Map<String, List<Word>> parsed, NameIndex.Names named) {
            this.terms = text.terms();
            this.extensions = extensions;
            this.parsed = parsed;
            this.named = named;
            this.wholeReference = reference(text.written());
        }

        private boolean mayBegin() {
            return terms.stream().anyMatch(term -> term.isWantedWord() && last(parsed.get(term.key())));
        }

        private static boolean last(List<Word> words) {
            return !words.isEmpty() && words.get(words.size() - 1).isPrefix();
        }

        private Search.Words words(boolean isBegun) {
            var facts = facts(isBegun);
            var wanted = IntStream.range(0, terms.size())
                    .filter(place -> !terms.get(place).isExcluded())
                    .mapToObj(place -> of(place, isBegun, facts.getOrDefault(place, Set.of())))
                    .filter(any -> !any.isEmpty())
                    .map(any -> "(" + any + ")")
                    .toList();
            return new Search.Words(joined(wanted, " & "), joined(wanted, " | "));
        }

        private String excluded() {
            var excluded = IntStream.range(0, terms.size())
                    .filter(place -> terms.get(place).isExcluded())
                    .mapToObj(place -> of(
                            place,
                            false,
                            named.facts(sought(List.of(terms.get(place)), false))
                                    .getOrDefault(0, Set.of())))
                    .filter(any -> !any.isEmpty())
                    .toList();
            return joined(excluded, " | ");
        }

        private static String joined(List<String> lexemes, String operator) {
            return lexemes.isEmpty() ? null : String.join(operator, lexemes);
        }

        /** Any of these lexemes meets the term; none where it says nothing. */
        private String of(int place, boolean isBegun, Set<String> facts) {
            var term = terms.get(place);
            var any = new ArrayList<String>();
            for (var way : ways(term)) {
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
            for (var parts : parts(term)) {
                var first = Lexemes.of(parsed.get(parts.first()), false);
                var last = Lexemes.of(parsed.get(parts.last()), false);
                if (!first.isEmpty() && !last.isEmpty()) {
                    any.add("(" + first + ") & (" + last + ")");
                }
            }
            facts.forEach(fact -> any.add(Lexemes.quote(fact)));
            any.add(Lexemes.quote(reference(term.text())));
            if (!term.isExcluded()) {
                any.add(Lexemes.quote(wholeReference));
            }
            return Lexemes.any(any);
        }

        /** What the wanted words name, and what those name that mean the same; by the place of the term. */
        private Map<Integer, Set<String>> facts(boolean isBegun) {
            var wanted = IntStream.range(0, terms.size())
                    .filter(place -> !terms.get(place).isExcluded())
                    .boxed()
                    .toList();
            var found = new HashMap<Integer, Set<String>>();
            named.facts(sought(wanted.stream().map(terms::get).toList(), isBegun))
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

        /** A hyphenated word counts as its words taken together. */
        private List<Sought> sought(List<Term> wanted, boolean isBegun) {
            return wanted.stream()
                    .map(term -> {
                        var all = ways(term).stream()
                                .flatMap(way -> parsed.get(way).stream())
                                .toList();
                        var forms = all.stream()
                                .flatMap(word -> word.forms().stream())
                                .collect(Collectors.toSet());
                        var isPrefix = isBegun
                                && term.isWantedWord()
                                && all.size() == 1
                                && all.get(0).isPrefix();
                        return new Sought(
                                term.text(), forms, isPrefix ? all.get(0).token() : null);
                    })
                    .toList();
        }

        private static String reference(String written) {
            return "reference=" + SearchFolding.key(written);
        }
    }
}
