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

/** The synonyms in {@code search/synonyms.yaml}. */
@Singleton
class Synonyms {

    private static final String FILE = "/search/synonyms.yaml";
    private static final int MOST_WORDS = 8;

    private final Map<String, List<String>> othersByKey = new HashMap<>();

    /** Words of a search, from a place up to another, and their synonyms. */
    record Match(int from, int to, List<String> others) {}

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

    /** The runs of the words that have synonyms. */
    List<Match> of(List<String> words) {
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
