package no.tiltaksoversikt.publication.overview.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that finds measures whose texts do not contain it: of an agency, a ministry, or a chosen code.
 *
 * @param names its names in all languages, and its short names
 * @param code an abbreviation that must match exactly; null where there is none
 * @param facts the lexemes in the index of its measures; of a ministry, those of its agencies in each edition
 */
record KnownName(Kind kind, List<String> names, String code, List<String> facts) {

    /** How much of a name must be written. */
    enum Kind {
        /** All words but those that many agencies share, or one long word that few have. */
        AGENCY,
        /** All words, the word that contains departement, or a word as part of the name. */
        MINISTRY,
        /** A word that few labels have, or all words. */
        LABEL
    }

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[()/–]");
    private static final int MOST_OF_RARE = 2;
    private static final int TELLING_LENGTH = 9;

    /** Splits names that contain others. */
    static KnownName of(Kind kind, Collection<String> names, String code, List<String> facts) {
        var parts = names.stream()
                .filter(name -> name != null)
                .flatMap(BETWEEN_NAMES::splitAsStream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct();
        return new KnownName(kind, parts.toList(), code, facts);
    }

    /** The words that are in too many names to tell them apart. */
    static Set<String> common(Collection<KnownName> all, Map<String, Set<String>> wordsOf) {
        var numbers = new HashMap<String, Integer>();
        for (var one : all) {
            var words = new HashSet<String>();
            one.names().forEach(name -> words.addAll(wordsOf.get(name)));
            words.forEach(word -> numbers.merge(word, 1, Integer::sum));
        }
        numbers.values().removeIf(number -> number <= MOST_OF_RARE);
        return numbers.keySet();
    }

    /** Whether the written words of a name are enough; {@code parts} are those that are written as parts of one. */
    boolean isNamedBy(Set<String> written, Set<String> parts, Set<String> words, Set<String> common) {
        if (written.containsAll(words)) {
            return !words.isEmpty();
        }
        var telling = new HashSet<>(words);
        telling.removeAll(common);
        var writtenTelling = new HashSet<>(written);
        writtenTelling.retainAll(telling);
        return switch (kind) {
            case AGENCY ->
                !telling.isEmpty()
                        && (written.containsAll(telling)
                                || writtenTelling.stream().anyMatch(word -> word.length() >= TELLING_LENGTH));
            case MINISTRY ->
                written.stream()
                        .anyMatch(word ->
                                (word.contains("departement") || parts.contains(word)) && !common.contains(word));
            case LABEL -> !writtenTelling.isEmpty();
        };
    }
}
