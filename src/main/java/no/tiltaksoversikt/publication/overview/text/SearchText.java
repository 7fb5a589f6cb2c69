package no.tiltaksoversikt.publication.overview.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.text.SearchFolding;

/**
 * A search text split into terms as in web searches: words that must all be present, {@code "a phrase"} and
 * {@code -without}. Any text is a search text; signs without meaning are skipped.
 *
 * @param written the text without quotes and excluded terms
 */
record SearchText(String written, List<Term> terms) {

    private static final int LONGEST = 200;
    private static final Pattern QUOTES = Pattern.compile("[«»“”„]");
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");

    /** A word or a phrase. */
    record Term(String text, boolean isPhrase, boolean isExcluded) {

        /** The folded text in lower case. */
        String key() {
            return SearchFolding.key(text);
        }

        /** Its spellings: in bokmål and nynorsk, with hyphens and without. */
        List<String> ways() {
            var spellings = WordForms.spellings(key());
            return isPhrase
                    ? spellings
                    : spellings.stream()
                            .flatMap(spelling -> Stream.of(spelling, WordForms.withoutHyphens(spelling)))
                            .distinct()
                            .toList();
        }

        /** The parts that it may be a compound of. */
        List<CompoundWord.Parts> parts() {
            return isWantedWord()
                    ? WordForms.spellings(key()).stream()
                            .flatMap(spelling -> CompoundWord.parts(spelling).stream())
                            .toList()
                    : List.of();
        }

        boolean isWantedWord() {
            return !isPhrase && !isExcluded;
        }
    }

    static SearchText of(String q) {
        if (q.length() > LONGEST) {
            throw Parameters.invalid("q", "1–" + LONGEST);
        }
        var terms = new ArrayList<Term>();
        var found = TERM.matcher(QUOTES.matcher(SearchFolding.fold(q)).replaceAll("\""));
        while (found.find()) {
            var isWord = found.group(2) == null;
            terms.add(new Term(
                    isWord ? found.group(3) : found.group(2),
                    !isWord,
                    !found.group(1).isEmpty()));
        }
        return new SearchText(
                String.join(
                        " ",
                        terms.stream()
                                .filter(term -> !term.isExcluded())
                                .map(Term::text)
                                .toList()),
                List.copyOf(terms));
    }
}
