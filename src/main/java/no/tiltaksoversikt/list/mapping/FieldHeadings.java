package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.Text;

/** The headings of a questionnaire's fields: the questions' words in every language, and other common ones. */
final class FieldHeadings {

    static final int EXACT = 100;
    static final int WORDS = 90;
    private static final int WITHIN = 50;
    private static final int ALIKE = 40;

    private static final int SHORTEST_WITHIN = 5;

    /** Two headings match if this many in five of their words are the same. */
    private static final int MUCH = 3;

    private static final int OF = 5;

    /** The headings of the template. */
    private static final Text KEY = Text.of("list", "template.reference");

    private static final Text REASONS = Text.of("list", "template.reasons");

    private static final Pattern YEAR = Pattern.compile("\\b(20[0-9]{2})\\b");
    private static final Pattern PARENTHESES = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern IN_UNIT = Pattern.compile(
            "[,:;–-]?\\s+(?:i |in |alle tall i )?((?:hele |heile )?(?:mnok|mkr|nok|kr|kroner|tkr|knok|tnok|mill\\.?(?:"
                    + " ?kr\\.?| kroner| nok)?|millioner(?: kroner)?|millionar(?: kroner)?|mrd\\.?(?: kr\\.?|"
                    + " kroner)?|tusen(?: kr\\.?| kroner)?|1 ?000(?: kr\\.?| kroner)?))$");
    private static final Pattern IN = Pattern.compile("^(?:alle tall )?(?:i|in) ");
    private static final Pattern REMARK = Pattern.compile("[(\\[].*[)\\]]");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:spm\\.?|spørsmål|spurnad|q|nr\\.?)?\\s*([0-9]{1,2})[.:)]?(?:\\s+(.*))?$");
    private static final Pattern WORD = Pattern.compile("[\\pL\\pN]+");

    /** A field that a heading may name, with a score. */
    record Match(String field, int score) {}

    private record Wording(String key, Set<String> words, String field, int score) {}

    private final Questionnaire questionnaire;
    private final int year;
    private final Map<String, Match> exact = new HashMap<>();
    private final List<Wording> wordings = new ArrayList<>();

    private static final int LONGEST = 500;
    private static final int MOST = 5_000;

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
        names.forEach(field -> ListWords.headings(field)
                .forEach(word -> put(word, field, WORDS + Math.min(word.length(), EXACT - WORDS - 1))));
    }

    private void add(AnswerField field) {
        var name = field.jsonName();
        put(name, name, EXACT);
        questionnaire.questionFor(field).ifPresent(question -> put(name, question.textOf(name)));
    }

    private void put(String field, Text heading) {
        put(field, field, EXACT);
        for (var language : Language.values()) {
            put(heading.in(language), field, EXACT);
        }
    }

    private void put(String text, String field, int score) {
        var key = ListWords.key(text);
        if (exact.putIfAbsent(key, new Match(field, score)) == null) {
            wordings.add(new Wording(key, words(key), field, score));
        }
    }

    /** The fields that a column's heading may name: its own one, or the one that it completes. */
    List<Match> find(HeaderRow header, int column) {
        var own = header.headings().get(column);
        var joined = header.joined(column);
        if (joined == null || joined.equals(own)) {
            return joined == null ? List.of() : List.copyOf(find(own));
        }
        var matches = new ArrayList<>(own == null ? List.<Match>of() : find(own));
        var isAddition = own == null || isAddition(own);
        find(joined).stream()
                .filter(match -> isAddition || match.score() >= WORDS)
                .forEach(matches::add);
        return matches;
    }

    /** Whether a text below a heading only adds a unit or a remark to it. */
    static boolean isAddition(String text) {
        return REMARK.matcher(text).matches()
                || ListWords.unit(IN.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst(""))
                        .isPresent();
    }

    /** The fields that a heading may name, each with its highest score. */
    Collection<Match> find(String heading) {
        if (heading.length() > LONGEST) {
            return List.of();
        }
        var before = found.get(heading);
        if (before != null) {
            return before;
        }
        var matches = matches(heading);
        found.put(heading, matches);
        return matches;
    }

    private Collection<Match> matches(String heading) {
        var key = ListWords.key(heading);
        var known = exact.get(key);
        if (known != null) {
            return List.of(known);
        }
        var bare = bare(NormalText.key(heading));
        var number = NUMBER.matcher(bare);
        if (number.matches()) {
            if (number.group(2) == null) {
                // A number alone also occurs in rows of answers.
                return Character.isDigit(bare.charAt(0))
                        ? List.of()
                        : byNumber(Integer.parseInt(number.group(1))).stream().toList();
            }
            bare = ListWords.key(number.group(2));
        }
        var cleaned = exact.get(bare);
        // Real lists have hundreds of headings. Beyond a bound, headings match only by their exact words.
        var matches = cleaned != null ? List.of(cleaned) : found.size() < MOST ? alike(bare) : List.<Match>of();
        return matches.stream()
                .filter(match -> !isOfAnotherYear(match.field(), key))
                .toList();
    }

    private static String bare(String key) {
        var without = YEAR.matcher(PARENTHESES.matcher(key).replaceAll(" ")).replaceAll(" ");
        return ListWords.key(IN_UNIT.matcher(without.strip()).replaceAll(""));
    }

    private Optional<Match> byNumber(int number) {
        return questionnaire.questions().stream()
                .filter(question -> question.number() == number)
                .flatMap(question -> question.answerField().stream())
                .map(field -> new Match(field.jsonName(), WORDS))
                .findFirst();
    }

    private boolean isOfAnotherYear(String field, String key) {
        var named = YEAR.matcher(key);
        return field.equals(AnswerField.CURRENT_YEAR_BUDGET.jsonName())
                && named.find()
                && Integer.parseInt(named.group(1)) != year;
    }

    private List<Match> alike(String heading) {
        var words = words(heading);
        var best = new HashMap<String, Integer>();
        for (var wording : wordings) {
            var score = score(wording, heading, words);
            if (score > 0) {
                best.merge(wording.field(), score, Math::max);
            }
        }
        return best.entrySet().stream()
                .map(match -> new Match(match.getKey(), match.getValue()))
                .toList();
    }

    private static int score(Wording wording, String heading, Set<String> words) {
        if (wording.key().length() >= SHORTEST_WITHIN
                && words.containsAll(wording.words())
                && !wording.words().isEmpty()) {
            return WITHIN + Math.min(wording.key().length(), ALIKE - 1);
        }
        if (wording.score() == EXACT) {
            var common = (int) words.stream().filter(wording.words()::contains).count();
            var all = words.size() + wording.words().size() - common;
            if (common > 1 && OF * common >= MUCH * all) {
                return ALIKE + common;
            }
        }
        return heading.length() > 2 * SHORTEST_WITHIN && wording.key().startsWith(heading) ? ALIKE : 0;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).collect(Collectors.toSet());
    }

    /** Whether a sheet is named after another year than the edition's. */
    boolean isOfAnotherYear(ListSheet sheet) {
        var years = YEAR.matcher(sheet.name())
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .toList();
        return !years.isEmpty() && !years.contains(year);
    }

    /** The unit that a heading, or the heading of its group, names. */
    static Optional<AmountUnit> unit(String heading) {
        if (heading == null) {
            return Optional.empty();
        }
        var key = ListWords.key(heading);
        var whole = PARENTHESES.matcher(heading.toLowerCase(Locale.ROOT));
        while (whole.find()) {
            var unit = ListWords.unit(IN.matcher(whole.group(1)).replaceFirst(""));
            if (unit.isPresent()) {
                return unit;
            }
        }
        var last = IN_UNIT.matcher(PARENTHESES.matcher(key).replaceAll(" ").strip());
        return last.find() ? ListWords.unit(last.group(1)) : Optional.empty();
    }
}
