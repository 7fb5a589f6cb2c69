package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.YamlFile;

/** The words that agencies use in their lists ({@code list/words.yaml}). */
public final class ListWords {

    /** Texts of cells that are longer are no words of this list or of options, and are not compared. */
    static final int LONGEST = 300;

    static final Pattern YEAR = Pattern.compile("\\b20[0-9]{2}\\b");

    private static final String AT_THE_BEGINNING = "\"'«»“”*:.()[]";
    private static final String DOUBT = "?*¹²³†";
    private static final String AT_THE_END = AT_THE_BEGINNING + "?!¹²³†";

    /** The structure of the file. */
    record Words(
            Map<String, List<String>> lists,
            Map<String, List<String>> codes,
            Map<AmountUnit, List<String>> units,
            List<List<String>> months,
            Map<String, List<String>> headings,
            Map<String, List<String>> opposites) {}

    static final Words WORDS = YamlFile.read("/list/words.yaml", new TypeReference<>() {});
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Pattern OF_AGENCY = Pattern.compile("(?i)virksomhet");
    private static final Pattern TOTAL_OF =
            Pattern.compile("total.*(?:kost|ramm|budsj|cost|budget)|(?:kost|ramm|cost).*total");
    private static final Pattern WORD = Pattern.compile("\\pL+");

    static {
        for (var month = 0; month < WORDS.months().size(); month++) {
            for (var name : WORDS.months().get(month)) {
                MONTHS.put(name, month + 1);
            }
        }
    }

    private ListWords() {}

    /** The form in which words are compared. */
    public static String key(String text) {
        return trimmed(NormalText.key(text));
    }

    /**
     * The text without signs at its ends, unless it has nothing else. A loop, because a regular expression would scan each run of
     * signs again from each of its positions.
     */
    private static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isEnd(text.charAt(from), AT_THE_BEGINNING)) {
            from++;
        }
        while (to > from && isEnd(text.charAt(to - 1), AT_THE_END)) {
            to--;
        }
        return from == to ? text : text.substring(from, to);
    }

    private static boolean isEnd(char sign, String ends) {
        return Character.isWhitespace(sign) || ends.indexOf(sign) >= 0;
    }

    static Set<String> keys(List<String> words) {
        return words.stream().map(ListWords::key).collect(Collectors.toUnmodifiableSet());
    }

    /** A pattern with the longest words first, since one may begin with another. */
    static Pattern anyOf(List<String> words) {
        return Pattern.compile(words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(word -> {
                    var ends = Character.isLetter(word.charAt(0)) ? "\\pL" : "\\pN";
                    return Character.isLetterOrDigit(word.charAt(0))
                            ? "(?<!" + ends + ")" + Pattern.quote(word) + "(?![\\pL\\pN])"
                            : Pattern.quote(word);
                })
                .collect(Collectors.joining("|")));
    }

    /** Whether a text ends with a question mark or a sign that refers to a note. */
    static boolean isDoubted(String text) {
        var shown = text.strip();
        return !shown.isEmpty() && DOUBT.indexOf(shown.charAt(shown.length() - 1)) >= 0;
    }

    /** The form in which a cell's text is looked up; empty if it is longer than any word. */
    static String word(String text) {
        return text.length() > LONGEST ? "" : key(text);
    }

    /** Yes or no; empty for other texts. */
    public static Optional<Boolean> affirmed(String text) {
        var word = word(text);
        var isYes = WordList.AFFIRMED.hasKey(word);
        return isYes || WordList.DENIED.hasKey(word) ? Optional.of(isYes) : Optional.empty();
    }

    static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(name));
    }

    /** Whether a heading is on a total of costs. */
    public static boolean isTotalOf(String heading) {
        return TOTAL_OF.matcher(NormalText.key(heading)).find();
    }

    /** What a heading says beside the agency's own part, without words that say nothing; empty if that is all. */
    public static String withoutOwnShare(String heading) {
        return WORD.matcher(WordList.OWN_SHARES.removedFrom(heading))
                .results()
                .map(MatchResult::group)
                .filter(word -> !WordList.FILLERS.hasKey(word) && !WordList.OF_WHICH.hasKey(word))
                .collect(Collectors.joining(" "));
    }

    /** Whether a question is about the agency itself. */
    public static boolean isOfAgency(String question) {
        return OF_AGENCY.matcher(question).find();
    }

    /** A text with its years moved by some. */
    public static String moved(String text, int years) {
        return YEAR.matcher(text).replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + years));
    }

    public static boolean hasYear(String text) {
        return YEAR.matcher(text).find();
    }

    /** Whether a text names years, but not this one. */
    public static boolean isOfAnotherYear(String text, int year) {
        var years = YEAR.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .toList();
        return !years.isEmpty() && !years.contains(year);
    }

    /** Whether a sheet's name says that its measures are others than those to report. */
    public static boolean isSetAside(String name) {
        return WordList.SET_ASIDE.isIn(name) || RowWords.isEnded(name);
    }

    /** Other words for the option with this code. */
    public static List<String> codes(String code) {
        return WORDS.codes().getOrDefault(code, List.of());
    }

    /** Other headings for a field than the question's own words. */
    public static Stream<String> headings(String field) {
        return WORDS.headings().getOrDefault(field, List.of()).stream();
    }

    /** Headings below which yes is no to a field's question. */
    public static Stream<String> opposites(String field) {
        return WORDS.opposites().getOrDefault(field, List.of()).stream();
    }
}
