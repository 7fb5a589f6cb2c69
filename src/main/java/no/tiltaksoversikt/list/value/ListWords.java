package no.tiltaksoversikt.list.value;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.platform.text.YamlFile;

/** The words that agencies use in their lists ({@code list/words.yaml}). */
public final class ListWords {

    /** Texts of cells that are longer are no words of this list or of options, and are not compared. */
    static final int LONGEST = 300;

    private static final Pattern YEAR = Pattern.compile("\\b20[0-9]{2}\\b");
    private static final Pattern TOTAL_OF = Pattern.compile(
            "(?:\\pL*sum|subtotal|totalt?|i alt|til samm?[ae]n|tilsammen|gjennomsnitt|average|antall|tal(?:et)? på|number of)"
                    + "(?: .{1,40}|:.*)|(?:totale|saml(?:et|a)) (?:sum|for|alle|antall|kostnad|budsjett|beløp|ramme).{0,40}"
                    + "|.{1,40} (?:sum|totalt?|i alt|til samm?[ae]n)|[∑σς].{0,40}"
                    + "|[0-9]+ (?:tiltak|prosjekt|prosjekter|measures|projects)");
    private static final Pattern COUNT = Pattern.compile("[0-9].{0,40}");

    private static final Pattern PART =
            Pattern.compile("(?:avd|avdeling|avdelinga|seksjon|divisjon|enhet|eining|department|section"
                    + "|division|unit)[ .:].{1,60}|.{0,60}(?:avdeling|avdelinga|avdelingen|seksjon|seksjonen|department|division|section)"
                    + "|\\pL+ (?:prosjekt|prosjekter|tiltak|projects|measures)");
    private static final Pattern REMARK = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]?$");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?:eksempel|døme|example)(?:[: ]*[0-9]*|:.*)|(?:f\\. ?eks|e\\.g|eks:)\\.? .*");
    /** A number before a unit, and a letter alone. */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![0-9][ .,]?)[0-9]{1,3}(?:[.,][0-9]+)? ?(?:mill|mrd|mnok|mkr|mio|tusen|thousand|billion|bn)\\pL*|(?<!\\pL)\\pL(?!\\pL)");

    /** The year of prices, which is no unit. */
    private static final Pattern PRICES =
            Pattern.compile("20[0-9]{2}-(?:kr|kroner|nok|priser|prisar|prices)(?![\\pL\\pN])");

    private static final Pattern LETTER = Pattern.compile("\\pL");
    private static final String AT_THE_BEGINNING = "\"'«»“”*:.()[]";
    private static final String DOUBT = "?*¹²³†";
    private static final String AT_THE_END = AT_THE_BEGINNING + "?!¹²³†";

    /** The structure of the file. */
    private record Words(
            List<String> none,
            List<String> unknown,
            List<String> affirmed,
            List<String> denied,
            Map<String, List<String>> codes,
            List<String> approximately,
            List<String> currency,
            List<String> foreign,
            Map<AmountUnit, List<String>> units,
            List<List<String>> months,
            List<String> totals,
            List<String> setAside,
            Map<String, List<String>> headings,
            Map<String, List<String>> opposites,
            List<String> fillers,
            List<String> unitNotes,
            List<String> restrictions,
            List<String> agencies,
            List<String> unitColumns,
            List<String> unitsOrDepartments,
            List<String> secret,
            List<String> open) {}

    private static final Words WORDS = YamlFile.read("/list/words.yaml", new TypeReference<>() {});
    private static final Set<String> NONE = keys(WORDS.none());
    private static final Set<String> UNKNOWN = keys(WORDS.unknown());
    private static final Set<String> YES = keys(WORDS.affirmed());
    private static final Set<String> NO = keys(WORDS.denied());
    private static final Set<String> TOTALS = keys(WORDS.totals());
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, AmountUnit> UNITS = new HashMap<>();
    static final Pattern APPROXIMATELY = anyOf(WORDS.approximately());
    private static final Pattern CURRENCY = anyOf(WORDS.currency());
    /** A currency, also in thousands or millions: MEUR. */
    private static final Pattern FOREIGN =
            Pattern.compile(anyOf(WORDS.foreign()).pattern().replace("(?<!\\pL)", "(?<=(?<!\\pL)(?:[kmt]|mrd|))"));

    private static final Pattern SET_ASIDE = anyOf(WORDS.setAside());
    private static final Pattern UNIT =
            anyOf(Stream.concat(WORDS.units().values().stream().flatMap(List::stream), WORDS.currency().stream())
                    .toList());
    /** Headings of columns that name agencies. */
    public static final Set<String> AGENCIES = keys(WORDS.agencies());

    private static final Set<String> UNIT_COLUMNS = keys(WORDS.unitColumns());
    private static final Set<String> UNITS_OR_DEPARTMENTS = keys(WORDS.unitsOrDepartments());
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\pL\\pN%€$£¥]+");
    private static final Pattern SECRET = anyOf(WORDS.secret());
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,]+");
    private static final Set<String> OPEN = keys(WORDS.open());
    private static final Set<String> FILLERS = keys(WORDS.fillers());
    private static final Pattern RESTRICTION = anyOf(WORDS.restrictions());
    private static final Set<String> UNIT_NOTES = keys(WORDS.unitNotes());

    static {
        for (var month = 0; month < WORDS.months().size(); month++) {
            for (var name : WORDS.months().get(month)) {
                MONTHS.put(name, month + 1);
            }
        }
        WORDS.units().forEach((unit, names) -> names.forEach(name -> UNITS.put(key(name), unit)));
    }

    private ListWords() {}

    /** The form in which words are compared. */
    public static String key(String text) {
        return trimmed(NormalText.key(text));
    }

    /** The text without signs at its ends, unless it has nothing else. A loop, because a regular expression would scan each run of signs again from each of its positions. */
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

    private static Set<String> keys(List<String> words) {
        return words.stream().map(ListWords::key).collect(Collectors.toUnmodifiableSet());
    }

    /** A pattern with the longest words first, since one may begin with another. */
    private static Pattern anyOf(List<String> words) {
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
    private static String word(String text) {
        return text.length() > LONGEST ? "" : key(text);
    }

    public static boolean isNone(String text) {
        return NONE.contains(word(text));
    }

    static boolean isUnknown(String text) {
        return UNKNOWN.contains(word(text));
    }

    /** Yes or no; empty for other texts. */
    public static Optional<Boolean> affirmed(String text) {
        var key = word(text);
        var isYes = YES.contains(key);
        return isYes || NO.contains(key) ? Optional.of(isYes) : Optional.empty();
    }

    static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(name));
    }

    /** The unit that words name; a currency alone is one too. */
    public static Optional<AmountUnit> unit(String words) {
        var said = UNITS.get(key(words));
        var text = NormalText.key(words);
        var bare = NormalText.of(CURRENCY.matcher(text).replaceAll(" "));
        if (said != null || bare.equals(text)) {
            return Optional.ofNullable(said);
        }
        return bare.isEmpty() || bare.equals(".")
                ? Optional.of(AmountUnit.KRONER)
                : Optional.ofNullable(UNITS.get(key(bare)));
    }

    /** The unit that a heading names, whatever else it says; empty if it names none, or several. */
    public static Optional<AmountUnit> unitIn(String heading) {
        var units = UNIT.matcher(PRICES.matcher(NormalText.key(heading)).replaceAll(" "))
                .results()
                .flatMap(found -> unit(found.group()).stream())
                .distinct()
                .toList();
        var larger = units.stream().filter(unit -> unit != AmountUnit.KRONER).toList();
        return larger.size() > 1
                ? Optional.empty()
                : Stream.concat(larger.stream(), units.stream()).findFirst();
    }

    /** A heading without its unit; the same if it names several. */
    public static String withoutUnits(String heading) {
        var text = PRICES.matcher(NormalText.key(heading)).replaceAll(" ");
        return unitIn(heading).isPresent() ? UNIT.matcher(text).replaceAll(" ") : text;
    }

    /** A text with kroner for another currency that it names; empty if it names none. */
    public static Optional<String> inKroner(String text) {
        var key = NormalText.key(text);
        return Optional.of(FOREIGN.matcher(key).replaceAll("nok")).filter(other -> !other.equals(key));
    }

    /** Whether a word of a heading leaves its meaning as it is. */
    public static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    /** Whether a word of a note on units leaves the note's meaning as it is: what the amounts are, how they are written, a year. */
    public static boolean isOfUnitNote(String word) {
        return isFiller(word) || UNIT_NOTES.contains(word) || YEAR.matcher(word).matches();
    }

    /** Whether a column with a heading may say that measures are exempt from public access. */
    public static boolean isSecret(String heading) {
        return SECRET.matcher(heading).find();
    }

    /** Whether a cell of such a column says so: yes, or anything but no, nothing, an amount or a word for what is open. */
    public static boolean mayBeSecret(String text) {
        var key = word(text);
        return affirmed(text).orElseGet(() -> !NUMBER.matcher(key).matches() && !isNone(text) && !OPEN.contains(key));
    }

    /** Whether a text names a unit other than kroner, and not as that of a number in it. */
    public static boolean namesLargerUnit(String text) {
        var key = QUANTITY.matcher(NormalText.key(text)).replaceAll(" ");
        return LETTER.matcher(key).find()
                && UNIT.matcher(key)
                        .results()
                        .flatMap(found -> unit(found.group()).stream())
                        .anyMatch(unit -> unit != AmountUnit.KRONER);
    }

    /** Whether a column with this heading gives units or currencies of amounts. */
    public static boolean isOfUnits(String heading) {
        return isUnitColumn(heading, UNIT_COLUMNS);
    }

    /** Whether a column with this heading gives units of amounts, or names units of the agency. */
    public static boolean isOfUnitsOrDepartments(String heading) {
        return isUnitColumn(heading, UNITS_OR_DEPARTMENTS);
    }

    private static boolean isUnitColumn(String heading, Set<String> known) {
        var words = BETWEEN_WORDS
                .splitAsStream(withoutUnits(inKroner(heading).orElse(heading)))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().anyMatch(known::contains)
                && words.stream().allMatch(word -> UNIT_COLUMNS.contains(word) || isOfUnitNote(word));
    }

    /** Whether a heading says that its amounts leave something out. */
    public static boolean isRestricted(String heading) {
        return RESTRICTION.matcher(NormalText.key(heading)).find();
    }

    /** A text with its years moved by some. */
    public static String moved(String text, int years) {
        return YEAR.matcher(text).replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + years));
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
        return SET_ASIDE.matcher(NormalText.key(name)).find();
    }

    /** Other words for the option with this code. */
    static List<String> codes(String code) {
        return WORDS.codes().getOrDefault(code, List.of());
    }

    /** Whether a text says that its row is a total, and nothing else. */
    public static boolean isTotalAlone(String text) {
        return TOTALS.contains(word(text));
    }

    /** Whether a text calls its row a total, or the total of something. */
    public static boolean isTotal(String text) {
        return isTotalAlone(text) || TOTAL_OF.matcher(word(text)).matches();
    }

    /** Whether a text counts what a total beside it adds up, gives its unit, or is another total. */
    public static boolean isBesideTotal(String text) {
        return COUNT.matcher(word(text)).matches() || unit(text).isPresent() || isTotal(text);
    }

    /** Whether a text calls its row the heading of a part of the list. */
    public static boolean isPart(String text) {
        return PART.matcher(REMARK.matcher(word(text)).replaceFirst("")).matches();
    }

    /** Whether a text calls its row an example. */
    public static boolean isExample(String text) {
        return EXAMPLE.matcher(word(text)).matches();
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
