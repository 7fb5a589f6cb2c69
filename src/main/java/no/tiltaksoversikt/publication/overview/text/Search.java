package no.tiltaksoversikt.publication.overview.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search text as the database understands it.
 *
 * @param whole the words that must be there, in some form
 * @param begun the same where words may also go on; null where every word is too short for that
 * @param excluded the words that mustn't be there, any of them: a tsquery; null where there are none
 * @param letters the words that must be there as misspelt ones are compared; none where a phrase must be there as it stands
 * @param synonyms what is searched for beside what was written
 */
public record Search(Words whole, Words begun, String excluded, List<String> letters, List<String> synonyms, By by) {

    /** What hits are found by. */
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
     * @param all a tsquery; null where no word says anything
     * @param any a tsquery to rank hits by; null where no word says anything
     */
    public record Words(String all, String any) {}

    public Search {
        letters = List.copyOf(letters);
        synonyms = List.copyOf(synonyms);
    }

    public Search by(By other) {
        return new Search(whole, begun, excluded, letters, synonyms, other);
    }

    /** The same without what is left out, which has no part in what hits are found by. */
    public Search wantedOnly() {
        return new Search(whole, begun, null, letters, synonyms, by);
    }

    /** What must be there and what mustn't: a tsquery; null where no word says anything. */
    public String lexemes() {
        return Stream.of(words().all(), excluded == null ? null : "!(" + excluded + ")")
                .filter(part -> part != null)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" & "), joined -> joined.isEmpty() ? null : joined));
    }

    /** What hits are ranked by: a tsquery; null where nothing is wanted. */
    public String wanted() {
        return words().any();
    }

    private Words words() {
        return by == By.PREFIX ? begun : whole;
    }
}
