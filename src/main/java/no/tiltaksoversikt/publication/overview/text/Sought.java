package no.tiltaksoversikt.publication.overview.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.publication.overview.text.SearchText.Term;

/**
 * A word of a search, for comparison with names.
 *
 * @param written as it was written
 * @param forms the lexemes of its forms
 * @param prefix the beginning of longer words that match; null where only whole words do
 */
record Sought(String written, Set<String> forms, String prefix) {

    /** A hyphenated word counts as one word with all its parts. A single letter names nothing: too many names have it. */
    static Sought of(Term term, Stream<Word> parsed, boolean isBegun) {
        var words = parsed.filter(word -> !word.isLetter()).toList();
        var forms = words.stream().flatMap(word -> word.forms().stream()).collect(Collectors.toSet());
        var isPrefix = isBegun
                && term.isWantedWord()
                && words.size() == 1
                && words.get(0).isPrefix();
        return new Sought(term.text(), forms, isPrefix ? words.get(0).token() : null);
    }

    boolean isMetBy(String word) {
        return forms.contains(word) || (prefix != null && word.startsWith(prefix));
    }

    /** Whether one word of a name may be meant: {@code Justis-}, or any word where no measure has it. */
    boolean mayBePart() {
        return prefix != null || (written.length() > 1 && written.endsWith("-"));
    }
}
