package no.tiltaksoversikt.publication.overview.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search text as the database understands it.
 *
 * @param whole the wanted words, in any form
 * @param begun the wanted words as prefixes of longer ones; null where every word is too short
 * @param excluded the excluded words, as a tsquery; null where there are none
 * @param letters the wanted words in the form for comparing misspelt ones; none where the text has a phrase
 * @param synonyms the synonyms that are searched for beside the written words
 */
public record Search(Words whole, Words begun, String excluded, List<String> letters, List<String> synonyms, By by) {

    /** How the words are matched. */
    @Schema(name = "SearchMatch")
    public enum By {
        /** Every word is there, in some form. */
        WORDS,
        /** No measure has the whole words; these have words that begin with them. */
        PREFIX,
        /** No measure has such words either; these have names with words that are spelt alike. */
        SPELLING
    }

    /**
     * Words that are wanted.
     *
     * @param all a tsquery; null for stop words only
     * @param any a tsquery to rank hits by; null for stop words only
     */
    public record Words(String all, String any) {}

    public Search {
        letters = List.copyOf(letters);
        synonyms = List.copyOf(synonyms);
    }

    public Search by(By other) {
        return new Search(whole, begun, excluded, letters, synonyms, other);
    }

    /**
     * The same search by the widest match that is needed to find any measure. Excluded words do not count: a search that finds
     * nothing because of them is not a misspelt one.
     *
     * @param exists whether the reader may see any measure that a search finds, whatever the filters are
     */
    public Search widened(Predicate<Search> exists) {
        var isOnly = begun == null && letters.isEmpty();
        if (isOnly || whole.all() == null || exists.test(wantedOnly(By.WORDS))) {
            return by(By.WORDS);
        }
        if (begun != null && exists.test(wantedOnly(By.PREFIX))) {
            return by(By.PREFIX);
        }
        return by(letters.isEmpty() ? By.WORDS : By.SPELLING);
    }

    private Search wantedOnly(By other) {
        return new Search(whole, begun, null, letters, synonyms, other);
    }

    /** The wanted and the excluded words as a tsquery; null for stop words only. */
    public String lexemes() {
        return Stream.of(words().all(), excluded == null ? null : "!(" + excluded + ")")
                .filter(part -> part != null)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" & "), joined -> joined.isEmpty() ? null : joined));
    }

    /** A tsquery to rank hits by; null where nothing is wanted. */
    public String wanted() {
        return words().any();
    }

    private Words words() {
        return by == By.PREFIX ? begun : whole;
    }
}
