package no.tiltaksoversikt.publication.overview.text;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.tiltaksoversikt.platform.text.YamlFile;

/**
 * The other forms of a word that the index may contain. PostgreSQL's Norwegian stemmer removes one ending, of bokmål or
 * nynorsk. It therefore stems {@code bruker} to {@code bruk} but {@code brukeren} to {@code bruker}, and it treats the bokmål
 * and nynorsk spellings of a word as different words. Searching for all forms costs little; indexing all forms would slow down
 * every submission.
 */
final class WordForms {

    /** Pairs of spellings in bokmål and in nynorsk. */
    private static final List<List<String>> SPELLINGS =
            YamlFile.read("/search/spellings.yaml", new TypeReference<>() {});

    private static final Pattern INNER_HYPHEN = Pattern.compile("(?<=[a-zæøå])[-\\u2010](?=[a-zæøå])");

    private static final Pattern AGENT = Pattern.compile("(.{2,}?)[ea]r(?:e|en|et|er|ene|ne|a|ar|ane|s)?");
    private static final Pattern SHORTENED = Pattern.compile("(.+[^aeiouyæøå])r(?:e|ene|er|a|ane)");
    private static final Pattern ON_A = Pattern.compile("(.{2,})a(?:et|er|ene|ne|ane|s)?");
    private static final Pattern NEUTER = Pattern.compile("(.{2,}(?:al|iv|ell))(?:t|e)?");
    private static final Pattern BEGUN_ENDING = Pattern.compile("h|he|hei|e|en|er|ern|n|a|ar|ara|an|r|s|l|le|li");
    private static final int LONGEST_BEGUN_ENDING = 3;
    private static final int SHORTEST_REST = 3;

    private static final Pattern INNER_ENDING = Pattern.compile("(?<=.{3})(?:het|ern?|ar)$");

    private WordForms() {}

    /** The word and its spellings in the other written standard. */
    public static List<String> spellings(String word) {
        var all = new LinkedHashSet<String>();
        all.add(word);
        for (var pair : SPELLINGS) {
            for (var side = 0; side < 2; side++) {
                if (word.contains(pair.get(side))) {
                    all.add(word.replace(pair.get(side), pair.get(1 - side)));
                }
            }
        }
        return List.copyOf(all);
    }

    /** {@code e-post} as {@code epost}; a word with figures keeps its hyphens. */
    static String withoutHyphens(String word) {
        return INNER_HYPHEN.matcher(word).replaceAll("");
    }

    /** The lexeme in the spelling in which bokmål and nynorsk are compared, without a second ending. */
    public static String common(String lexeme) {
        var common = lexeme;
        for (var pair : SPELLINGS) {
            common = common.replace(pair.get(1), pair.get(0));
        }
        return INNER_ENDING.matcher(common).replaceFirst("");
    }

    /** Lexemes of other forms of the word. */
    static Set<String> inflections(String word) {
        var lexemes = new LinkedHashSet<String>();
        for (var pattern : List.of(AGENT, SHORTENED)) {
            var agent = pattern.matcher(word);
            if (agent.matches()) {
                List.of("", "r", "er", "ern", "ar").forEach(ending -> lexemes.add(agent.group(1) + ending));
            }
        }
        var onA = ON_A.matcher(word);
        if (onA.matches()) {
            List.of("", "a").forEach(ending -> lexemes.add(onA.group(1) + ending));
        }
        var neuter = NEUTER.matcher(word);
        if (neuter.matches()) {
            List.of("", "t").forEach(ending -> lexemes.add(neuter.group(1) + ending));
        }
        return lexemes;
    }

    /** Lexemes of a word whose ending is still being typed, as in {@code virksomhe} for virksomhet. */
    static List<String> withoutBegunEnding(String word) {
        var longest = Math.min(LONGEST_BEGUN_ENDING, word.length() - SHORTEST_REST);
        var lexemes = new ArrayList<String>();
        IntStream.rangeClosed(1, longest)
                .map(length -> word.length() - length)
                .filter(end -> BEGUN_ENDING.matcher(word.substring(end)).matches())
                .forEach(end -> lexemes.add(word.substring(0, end)));
        return lexemes;
    }
}
