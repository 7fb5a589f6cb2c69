package no.tiltaksoversikt.publication.overview.text;

import java.util.List;

/**
 * A search text as the database understands it.
 *
 * @param lexemes a tsquery; null where no word says anything
 * @param wanted the words that must be there, any of them: a tsquery to rank hits by; null where there are none
 * @param excluded the words that mustn't, any of them: a tsquery; null where there are none
 * @param letters the words that must be there as misspelt ones are compared; none where a phrase must be there as it stands
 */
public record Search(String lexemes, String wanted, String excluded, List<String> letters, By by) {

    /** What hits are found by. */
    public enum By {
        /** Every word is there, in some form. */
        WORDS,
        /** No measure has the words; these have names with words that are spelt alike. */
        SPELLING
    }

    public Search {
        letters = List.copyOf(letters);
    }

    public Search by(By other) {
        return new Search(lexemes, wanted, excluded, letters, other);
    }
}
