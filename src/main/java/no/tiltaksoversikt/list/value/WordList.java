package no.tiltaksoversikt.list.value;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.text.NormalText;

/** The lists of words in {@code list/words.yaml}, which explains them. */
public enum WordList {
    NONE,
    UNKNOWN,
    AFFIRMED,
    DENIED,
    APPROXIMATELY,
    CURRENCY,
    FOREIGN,
    TOTALS,
    SET_ASIDE,
    ENDED,
    FILLERS,
    UNIT_NOTES,
    RESTRICTIONS,
    PARTS_OF_AMOUNTS,
    OWN_SHARES,
    OF_WHICH,
    VAGUE,
    AGENCIES,
    YEARS,
    UNIT_COLUMNS,
    UNITS_OR_DEPARTMENTS,
    SECRET,
    OPEN,
    PUBLISHED,
    ACCESSIBLE,
    BESIDE_PUBLISHED;

    private final List<String> words = ListWords.WORDS.lists().get(name());
    private final Set<String> keys = ListWords.keys(words);
    private final Pattern pattern = ListWords.anyOf(words);

    List<String> words() {
        return words;
    }

    /** Finds each of the words in a text in the form of {@link NormalText#key}. */
    Pattern pattern() {
        return pattern;
    }

    /** Whether a text is one of the words. */
    public boolean has(String text) {
        return hasKey(ListWords.word(text));
    }

    /** Whether a text in the form of {@link ListWords#key} is one of the words. */
    public boolean hasKey(String key) {
        return keys.contains(key);
    }

    /** Whether one of the words is in a text. */
    public boolean isIn(String text) {
        return pattern.matcher(NormalText.key(text)).find();
    }

    /** A text with spaces for these words, in the form of {@link NormalText#key}. */
    String removedFrom(String text) {
        return pattern.matcher(NormalText.key(text)).replaceAll(" ");
    }
}
