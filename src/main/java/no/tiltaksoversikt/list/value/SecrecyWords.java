package no.tiltaksoversikt.list.value;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.NormalText;

/** The words by which columns say that measures or some of their answers are exempt from public access, or are not. */
public final class SecrecyWords {

    /** A word that denies what is beside it: "Ingen skjerming", "Skjermes ikke". */
    private static final Pattern DENIED =
            Pattern.compile("(?:ingen|inga|no|ikke|ikkje|not) (.+)|(.+) (?:ikke|ikkje|not)");

    private static final Pattern EITHER = Pattern.compile("\\b(?:eller|or)\\b");
    private static final Pattern WORD = Pattern.compile("\\pL+");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,]+");
    private static final Set<String> PARTLY = ListWords.keys(ListWords.codes("PARTIAL"));

    /** The words by which headings name what may be published or not. */
    private static final Set<String> NAMES = ListWords.WORDS.headings().values().stream()
            .flatMap(headings -> headings.stream().map(ListWords::key))
            .collect(Collectors.toUnmodifiableSet());

    private SecrecyWords() {}

    /** Whether a column with a heading may say that measures are exempt. */
    public static boolean isSecret(String heading) {
        return WordList.SECRET.isIn(heading) && !isPublished(heading);
    }

    /** Whether a cell of such a column says so: yes, or anything but no, nothing, an amount or a word for what is open. */
    public static boolean mayBeSecret(String text) {
        var key = ListWords.word(text);
        return ListWords.affirmed(text)
                .orElseGet(() -> !NUMBER.matcher(key).matches()
                        && !WordList.NONE.has(text)
                        && !WordList.OPEN.has(text)
                        && !isDenied(key));
    }

    /** Whether a text denies that something is secret, and says nothing else. */
    private static boolean isDenied(String key) {
        var denied = DENIED.matcher(key);
        return denied.matches()
                && words(WordList.SECRET.removedFrom(denied.group(1) == null ? denied.group(2) : denied.group(1)))
                        .findAny()
                        .isEmpty();
    }

    /** Whether a column with a heading may say that measures are public. Its other words must not give it another meaning. */
    public static boolean isPublished(String heading) {
        var key = NormalText.key(heading);
        var secret = WordList.SECRET.pattern().matcher(key);
        if (secret.find()) {
            // "To be published, or exempt?"
            key = EITHER.matcher(key).find() ? key.substring(0, secret.start()) : "";
        }
        var published = WordList.PUBLISHED.pattern().matcher(key);
        if (published.find()) {
            return leavesMeaning(published.replaceAll(" "));
        }
        var accessible = WordList.ACCESSIBLE.pattern().matcher(key);
        return accessible.find()
                && leavesMeaning(key.substring(0, accessible.start()))
                && words(key.substring(accessible.end()))
                        .allMatch(word -> WordList.FILLERS.hasKey(word)
                                || ListWords.affirmed(word).isPresent());
    }

    /** Whether a cell of such a column says that they are not: no, partly, or a word for what is exempt. */
    public static boolean isUnpublished(String text) {
        var key = ListWords.word(text);
        return ListWords.affirmed(text)
                .map(isYes -> !isYes)
                .orElseGet(() -> PARTLY.contains(key) || (WordList.SECRET.isIn(key) && !WordList.OPEN.has(text)));
    }

    private static boolean leavesMeaning(String others) {
        return words(others)
                .allMatch(word -> WordList.FILLERS.hasKey(word)
                        || ListWords.affirmed(word).isPresent()
                        || WordList.BESIDE_PUBLISHED.hasKey(word)
                        || NAMES.contains(word));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group());
    }
}
