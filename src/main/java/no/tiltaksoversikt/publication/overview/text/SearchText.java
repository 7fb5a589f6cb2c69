package no.tiltaksoversikt.publication.overview.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.Parameters;

/**
 * What somebody searches for, taken apart as in web searches: words that must all be there, {@code "a phrase"} and
 * {@code -without}. Any text is a search text; signs that mean nothing are skipped.
 */
public record SearchText(List<Term> terms) {

    private static final int LONGEST = 200;
    private static final Pattern QUOTES = Pattern.compile("[«»“”„]");
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");

    /**
     * A word or a phrase.
     *
     * @param isUnfinished whether it is the last word, which may still be being typed
     */
    public record Term(String text, boolean isPhrase, boolean isExcluded, boolean isUnfinished) {}

    public static SearchText of(String q) {
        if (q.length() > LONGEST) {
            throw Parameters.invalid("q", "1–" + LONGEST);
        }
        var terms = new ArrayList<Term>();
        var found = TERM.matcher(QUOTES.matcher(q).replaceAll("\""));
        while (found.find()) {
            var isExcluded = !found.group(1).isEmpty();
            var isWord = found.group(2) == null;
            terms.add(new Term(
                    isWord ? found.group(3) : found.group(2),
                    !isWord,
                    isExcluded,
                    isWord && !isExcluded && found.end() == q.length()));
        }
        return new SearchText(List.copyOf(terms));
    }
}
