package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.UnitWords;
import no.tiltaksoversikt.list.value.WordList;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The headings of a questionnaire's fields: the questions' words in every language, and other common ones. */
final class FieldHeadings {

    static final int EXACT = 100;
    static final int WORDS = 90;

    /** The score of a short word among others, which tells too little to find the header row. */
    static final int SLIGHT = 1;

    /** The headings of the template. */
    private static final Text KEY = Text.of("list", "template.reference");

    private static final Text REASONS = Text.of("list", "template.reasons");

    static final int LONGEST = 500;

    /** Longer texts say more than a unit. */
    private static final int LONGEST_UNIT = 200;

    private static final int MOST = 5_000;

    private static final Pattern PARENTHESES = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern REMARK = Pattern.compile("[(\\[].*[)\\]]");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:spm\\.?|spørsmål|spurnad|q|nr\\.?)?\\s*([0-9]{1,2})[.:)]?(?:\\s+(.*))?$");

    /** The answers that a word of a heading may be, which is then no part of the question. */
    static final Set<String> ANSWERS = Stream.of("YES", "NO", "PARTIAL", "DO_NOT_KNOW", "UNSURE")
            .flatMap(code -> ListWords.codes(code).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** How issue trackers export fields of one's own. */
    private static final Pattern EXPORTED = Pattern.compile("^Custom field \\((.+)\\)$");

    /** How a heading says what a question asks. */
    enum Sense {
        SAME,
        /** Yes below the heading is no to the question. */
        OPPOSITE,
        /** The heading has words that may give it another meaning. */
        DOUBTFUL
    }

    /** A field that a heading may name, with a score. */
    record Match(String field, int score, Sense sense) {

        boolean isDoubtful() {
            return sense == Sense.DOUBTFUL;
        }

        Match doubtful() {
            return new Match(field, score, Sense.DOUBTFUL);
        }
    }

    private final Questionnaire questionnaire;
    private final int year;
    private final Map<String, Match> exact = new LinkedHashMap<>();
    private final HeadingWordings wordings;
    private final Map<String, Collection<Match>> found = new HashMap<>();

    FieldHeadings(Questionnaire questionnaire, int year) {
        this.questionnaire = questionnaire;
        this.year = year;
        questionnaire.fields().forEach(this::add);
        put(ListMapping.REFERENCE, KEY);
        put(ListMapping.ACKNOWLEDGEMENTS, REASONS);
        var names = questionnaire.fields().stream().map(AnswerField::jsonName).collect(Collectors.toSet());
        names.add(ListMapping.REFERENCE);
        names.add(ListMapping.ACKNOWLEDGEMENTS);
        names.forEach(field -> {
            ListWords.headings(field).forEach(word -> put(word, field, score(word), Sense.SAME));
            ListWords.opposites(field).forEach(word -> put(word, field, score(word), Sense.OPPOSITE));
        });
        wordings = new HeadingWordings(questionnaire, year, exact);
    }

    private static int score(String word) {
        return WORDS + Math.min(word.length(), EXACT - WORDS - 1);
    }

    private void add(AnswerField field) {
        var name = field.jsonName();
        questionnaire.questionFor(field).ifPresent(question -> {
            put(name, question.textOf(name));
            put(name, question.nameOf(name));
        });
        put(name, name, EXACT, Sense.SAME);
    }

    private void put(String field, Text heading) {
        put(field, field, EXACT, Sense.SAME);
        for (var language : Language.values()) {
            put(heading.in(language), field, EXACT, Sense.SAME);
        }
    }

    private void put(String text, String field, int score, Sense sense) {
        exact.putIfAbsent(ListWords.key(text), new Match(field, score, sense));
    }

    /** The fields that a column's heading may name: its own one, or the one that it completes. */
    List<Match> find(HeaderRow header, int column) {
        var own = header.headings().get(column);
        var joined = header.joined(column);
        var matches = new ArrayList<>(own == null ? List.<Match>of() : find(own));
        if (own != null && header.ambiguous().contains(own)) {
            matches.replaceAll(Match::doubtful);
        }
        if (joined == null || joined.equals(own)) {
            return joined == null || own == null ? List.of() : matches;
        }
        var group = header.groups().get(column);
        if (isOfAnotherYear(joined)) {
            matches.replaceAll(Match::doubtful);
        } else if (!PARENTHESES.matcher(group).results().allMatch(remark -> isUnit(remark.group(1)))) {
            matches.replaceAll(match -> isAmount(match.field()) ? match.doubtful() : match);
        }
        var isAddition = own == null || isAddition(own);
        find(joined).stream()
                .filter(match -> isAddition || match.score() >= WORDS)
                .forEach(matches::add);
        return matches;
    }

    /** Whether a text below a heading only adds a unit or a remark to it. */
    static boolean isAddition(String text) {
        return REMARK.matcher(text).matches() || isUnit(text);
    }

    /** Whether a text names a unit and nothing else. */
    static boolean isUnit(String text) {
        return isUnit(text, WordList.FILLERS::has);
    }

    /** Whether a text names a unit, and has no words beside it but these. */
    static boolean isUnit(String text, Predicate<String> others) {
        return text.length() <= LONGEST_UNIT
                && UnitWords.unitIn(text).isPresent()
                && HeadingWordings.words(UnitWords.withoutUnits(text)).stream().allMatch(others);
    }

    /** The fields that a heading may name, each once. */
    Collection<Match> find(String shown) {
        if (shown.length() > LONGEST) {
            return List.of();
        }
        var heading = EXPORTED.matcher(shown).replaceFirst("$1");
        return found.computeIfAbsent(heading, this::matches);
    }

    /** Whether a heading is in a question's own words, or in other ones that are known, apart from its number. */
    boolean isNamed(String heading) {
        var key = heading.length() > LONGEST ? "" : ListWords.key(FootnoteMark.removedFrom(heading));
        var number = NUMBER.matcher(key);
        return exact.containsKey(key)
                || (number.matches() && number.group(2) != null && exact.containsKey(ListWords.key(number.group(2))));
    }

    /** The field that a heading names in the question's own words, or in other ones that are known. */
    Optional<String> named(String heading) {
        return Optional.ofNullable(exact.get(ListWords.key(heading)))
                .filter(known -> known.sense() == Sense.SAME)
                .map(Match::field);
    }

    /** Whether a heading is an answer to many questions, and names none. */
    boolean isAnswer(String heading) {
        return ANSWERS.contains(ListWords.key(heading)) && find(heading).isEmpty();
    }

    private Collection<Match> matches(String heading) {
        var known = exact.get(ListWords.key(heading));
        if (known != null) {
            return List.of(known);
        }
        var key = ListWords.key(FootnoteMark.removedFrom(heading));
        var number = NUMBER.matcher(key);
        if (number.matches()) {
            if (number.group(2) == null) {
                // A number alone also occurs in rows of answers.
                return Character.isDigit(key.charAt(0))
                        ? List.of()
                        : byNumber(Integer.parseInt(number.group(1))).stream().toList();
            }
            key = ListWords.key(number.group(2));
        }
        var cleaned = exact.get(key);
        // Real lists have hundreds of headings. Beyond a bound, headings match only by their exact words.
        return cleaned != null ? List.of(cleaned) : found.size() < MOST ? wordings.alike(key) : List.of();
    }

    private Optional<Match> byNumber(int number) {
        return questionnaire.questions().stream()
                .filter(question -> question.number() == number)
                .flatMap(question -> question.answerField().stream())
                .map(field -> new Match(field.jsonName(), WORDS, Sense.SAME))
                .findFirst();
    }

    boolean isAmount(String field) {
        return questionnaire
                .named(field)
                .filter(found -> found.type() == AnswerField.Type.AMOUNT)
                .isPresent();
    }

    /** Whether a list says that its budgets are not those of the edition's year. */
    boolean isBudgetOfAnotherYear(MappedSheet mapped) {
        return BudgetYear.isAnother(mapped, year);
    }

    /** Whether a column may have the year's budget, and does not name the year. */
    boolean isBudgetWithoutYear(HeaderRow header, int column, Match match) {
        return match.field().equals(AnswerField.CURRENT_YEAR_BUDGET.jsonName())
                && !String.valueOf(header.shown(column)).contains(String.valueOf(year));
    }

    /** Whether a text names years, but not the edition's. */
    boolean isOfAnotherYear(String text) {
        return ListWords.isOfAnotherYear(text, year);
    }
}
