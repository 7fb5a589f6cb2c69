package no.tiltaksoversikt.publication.overview.text;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.text.SearchFolding;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.publication.overview.text.SearchText.Term;

/** What a search's words match beside themselves: the synonyms in {@code search/synonyms.yaml}, and compounds. */
@Singleton
class Synonyms {

    private static final String FILE = "/search/synonyms.yaml";
    private static final int MOST_WORDS = 8;

    /** Compounds and synonyms are looked for among this many terms; longer texts are precise enough. */
    private static final int MOST_EXTENDED = 12;

    private final Map<String, List<String>> othersByKey = new HashMap<>();

    /** A text that matches a run of terms beside their own words: a synonym or a compound. */
    record Extension(int from, int to, String text, boolean isSynonym) {}

    /** Words of a search, from a place up to another, and their synonyms. */
    private record Match(int from, int to, List<String> others) {}

    Synonyms() {
        YamlFile.read(FILE, new TypeReference<List<List<String>>>() {}).forEach(this::add);
    }

    private void add(List<String> members) {
        for (var member : members) {
            var others = members.stream().filter(other -> !other.equals(member)).toList();
            if (othersByKey.put(key(member), others) != null) {
                throw new IllegalStateException(FILE + " has " + member + " twice");
            }
        }
    }

    /** The synonyms of a search's terms, and the compounds of neighbours. */
    List<Extension> extensions(List<Term> terms) {
        var extensions = new ArrayList<Extension>();
        for (var run : runs(terms)) {
            var keys = run.stream().map(place -> terms.get(place).key()).toList();
            var first = run.get(0);
            for (var match : of(keys)) {
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

    /** The runs of the words that have synonyms. */
    private List<Match> of(List<String> words) {
        var matches = new ArrayList<Match>();
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
                var others = othersByKey.get(key(String.join(" ", words.subList(from, to))));
                if (others != null) {
                    matches.add(new Match(from, to, others));
                }
            }
        }
        return matches;
    }

    /** Folded, without punctuation beside words. */
    private static String key(String words) {
        return String.join(
                " ",
                Arrays.stream(SearchFolding.key(words).split(" ", -1))
                        .map(word -> word.replaceAll("^[(,;:!?]+|[),;:!?.]+$", ""))
                        .toList());
    }
}
