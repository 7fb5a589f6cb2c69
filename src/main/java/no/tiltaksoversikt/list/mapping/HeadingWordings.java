package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Match;
import no.tiltaksoversikt.list.mapping.FieldHeadings.Sense;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.UnitWords;
import no.tiltaksoversikt.list.value.WordList;

/** Compares headings with the known wordings of a questionnaire's fields, word by word. */
final class HeadingWordings {

    private static final int WITHIN = 50;
    private static final int ALIKE = 40;

    private static final int SHORTEST_WITHIN = 5;

    /** Two headings match if this many in five of their words are the same. */
    private static final int MUCH = 3;

    private static final int OF = 5;

    /** The answers of a yes/no question. */
    private static final Pattern YES_OR_NO = Pattern.compile("\\b(?:ja|yes) ?[/,|] ?(?:nei|no)(?: ?[/,|] ?\\pL+)*"
            + "|\\b(?:helt|heilt|wholly|fully) ?(?:/|eller|or) ?(?:delvis|partly)\\b");

    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern WORD = Pattern.compile("[\\pL\\pN]+|[%€$£¥]");

    private record Wording(String key, Set<String> words, Match match) {}

    private final Questionnaire questionnaire;
    private final int year;
    private final List<Wording> wordings = new ArrayList<>();

    /** The words that say the opposite of a field's question, and all others of its wordings, by field. */
    private final Map<String, Set<String>> opposites = new HashMap<>();

    private final Map<String, Set<String>> vocabulary = new HashMap<>();

    /** {@code known} are the wordings; of those that match equally well, the first one counts. */
    HeadingWordings(Questionnaire questionnaire, int year, Map<String, Match> known) {
        this.questionnaire = questionnaire;
        this.year = year;
        known.forEach((key, match) -> wordings.add(new Wording(key, words(key), match)));
        for (var wording : wordings) {
            var field = wording.match().field();
            (wording.match().sense() == Sense.OPPOSITE ? opposites : vocabulary)
                    .computeIfAbsent(field, any -> new HashSet<>())
                    .addAll(wording.words());
        }
        opposites.forEach((field, words) -> {
            ListWords.headings(field).map(HeadingWordings::words).forEach(words::removeAll);
            vocabulary.get(field).removeAll(words);
        });
        vocabulary.values().forEach(words -> words.removeAll(FieldHeadings.ANSWERS));
    }

    /** The fields whose wordings are like a heading. */
    Collection<Match> alike(String heading) {
        var plain = YES_OR_NO.matcher(heading).replaceAll(" ");
        var words = words(plain);
        var withoutUnits = words(UnitWords.withoutUnits(plain));
        var best = new HashMap<String, Match>();
        for (var wording : wordings) {
            var field = wording.match().field();
            var match = match(
                    wording, heading, isOf(field, it -> it.type() == AnswerField.Type.AMOUNT) ? withoutUnits : words);
            if (match == null && words.size() <= OF && wording.words().size() == 1 && isNear(words, wording.key())) {
                match = new Match(field, FieldHeadings.SLIGHT, Sense.DOUBTFUL);
            }
            if (match != null) {
                best.merge(field, match, HeadingWordings::better);
            }
        }
        return best.values();
    }

    private static Match better(Match one, Match other) {
        var isOther = one.isDoubtful() == other.isDoubtful() ? other.score() > one.score() : one.isDoubtful();
        return isOther ? other : one;
    }

    /**
     * Compares a heading with a wording. Words that the heading has beside the wording must be others of the same field, the
     * edition's year, or say nothing; otherwise they may give it another meaning ("not financed", "phase last year").
     */
    private Match match(Wording wording, String heading, Set<String> words) {
        var field = wording.match().field();
        var sense = wording.match().sense();
        var isWithin = !wording.words().isEmpty() && words.containsAll(wording.words());
        if (!isWithin && (wording.match().score() < FieldHeadings.EXACT || sense == Sense.OPPOSITE)) {
            return null;
        }
        if (!isWithin && heading.length() > 2 * SHORTEST_WITHIN && wording.key().startsWith(heading)) {
            return new Match(field, ALIKE, sense);
        }
        var common = (int) words.stream().filter(wording.words()::contains).count();
        var all = words.size() + wording.words().size() - common;
        if (!isWithin && (common < 2 || OF * common < MUCH * all)) {
            return null;
        }
        var others = new HashSet<>(words);
        others.removeAll(wording.words());
        others.removeIf(word -> saysNothing(field, word));
        var known = sense == Sense.OPPOSITE ? Set.<String>of() : vocabulary.getOrDefault(field, Set.of());
        var kept = known.containsAll(others) ? sense : Sense.DOUBTFUL;
        if (!isWithin) {
            var isOpposite = !Collections.disjoint(words, opposites.getOrDefault(field, Set.of()));
            return new Match(field, ALIKE + common, isOpposite ? Sense.DOUBTFUL : kept);
        }
        if (others.isEmpty()) {
            return wording.match();
        }
        var length = wording.key().length();
        if (length < SHORTEST_WITHIN) {
            return length < SHORTEST_WITHIN - 1 ? null : new Match(field, FieldHeadings.SLIGHT, Sense.DOUBTFUL);
        }
        return new Match(field, WITHIN + Math.min(length, ALIKE - 1), kept);
    }

    /** Whether a word is a longer one with another at its beginning or end, or the same with a letter wrong. */
    private static boolean isNear(Set<String> words, String other) {
        return other.length() >= SHORTEST_WITHIN - 1
                && words.stream()
                        .filter(word -> word.length() >= SHORTEST_WITHIN)
                        .anyMatch(word ->
                                (other.length() > SHORTEST_WITHIN && (word.startsWith(other) || word.endsWith(other)))
                                        || isMisspelt(word, other));
    }

    private static boolean isMisspelt(String word, String other) {
        var shorter = Math.min(word.length(), other.length());
        var start = 0;
        while (start < shorter && word.charAt(start) == other.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < shorter - start
                && word.charAt(word.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        var wrong = word.substring(start, word.length() - end);
        var right = other.substring(start, other.length() - end);
        return Math.max(wrong.length(), right.length()) <= 1
                || (wrong.length() == 2 && right.contentEquals(new StringBuilder(wrong).reverse()));
    }

    private boolean saysNothing(String field, String word) {
        return WordList.FILLERS.hasKey(word)
                // The cost in a year is not the total one.
                || (word.equals(String.valueOf(year)) && !field.equals(AnswerField.TOTAL_COST.jsonName()))
                || (SMALL_NUMBER.matcher(word).matches() && isOf(field, AnswerField::isList));
    }

    private boolean isOf(String field, Predicate<AnswerField> condition) {
        return questionnaire.named(field).filter(condition).isPresent();
    }

    static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).collect(Collectors.toSet());
    }
}
