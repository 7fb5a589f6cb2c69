package no.tiltaksoversikt.list.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.NormalText;

/** The words by which lists name the units and currencies of amounts. */
public final class UnitWords {

    /** A number before a unit, and a letter alone. */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![0-9][ .,]?)[0-9]{1,3}(?:[.,][0-9]+)? ?(?:mill|mrd|mnok|mkr|mio|tusen|thousand|billion|bn)\\pL*|(?<!\\pL)\\pL(?!\\pL)");
    /** The year of prices, which is no unit. */
    private static final Pattern PRICES =
            Pattern.compile("20[0-9]{2}-(?:kr|kroner|nok|priser|prisar|prices)(?![\\pL\\pN])");

    private static final Pattern LETTER = Pattern.compile("\\pL");
    private static final Pattern DIGITS = Pattern.compile("[0-9 .,']+");
    /** Parts of units that are of money alone, and of words for amounts. */
    private static final Pattern MONEY = Pattern.compile("kr|nok|mill|mrd|mio|bn");

    /** Every unit has one of these; looking for them is faster than for the units. */
    private static final List<String> IN_UNITS =
            List.of("000", "tus", "thou", "kr", "nok", "mill", "mrd", "mio", "bill", "bn");

    private static final Pattern AMOUNTS = Pattern.compile(
            "kostn|budsj|ramme|beløp|kron|økonomi|pris|gevinst|nytte|sum|(?<!\\pL)tall?(?:a|ene)?(?!\\pL)|cost|budget|amount|figure|price|benefit");
    private static final Map<String, AmountUnit> UNITS = new HashMap<>();
    /** A currency, also in thousands or millions: MEUR. */
    private static final Pattern FOREIGN =
            Pattern.compile(WordList.FOREIGN.pattern().pattern().replace("(?<!\\pL)", "(?<=(?<!\\pL)(?:[kmt]|mrd|))"));

    private static final Pattern UNIT = ListWords.anyOf(Stream.concat(
                    ListWords.WORDS.units().values().stream().flatMap(List::stream), WordList.CURRENCY.words().stream())
            .toList());
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\pL\\pN%€$£¥]+");

    static {
        ListWords.WORDS.units().forEach((unit, names) -> names.forEach(name -> UNITS.put(ListWords.key(name), unit)));
    }

    private UnitWords() {}

    /** The unit that words name; a currency alone is one too. */
    public static Optional<AmountUnit> unit(String words) {
        var said = UNITS.get(ListWords.key(words));
        var text = NormalText.key(words);
        var bare = NormalText.of(WordList.CURRENCY.removedFrom(text));
        if (said != null || bare.equals(text)) {
            return Optional.ofNullable(said);
        }
        return bare.isEmpty() || bare.equals(".")
                ? Optional.of(AmountUnit.KRONER)
                : Optional.ofNullable(UNITS.get(ListWords.key(bare)));
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

    /** Whether a word of a note on units leaves the note's meaning as it is: what the amounts are, how they are written, a year. */
    public static boolean isOfUnitNote(String word) {
        return WordList.FILLERS.hasKey(word)
                || WordList.UNIT_NOTES.hasKey(word)
                || ListWords.YEAR.matcher(word).matches();
    }

    /** Whether a text with a number has a unit or a currency beside it. */
    static boolean namesUnit(String amount) {
        return UNIT.matcher(NormalText.key(amount)).results().anyMatch(found -> !DIGITS.matcher(found.group())
                .matches());
    }

    /** Whether a text names a unit other than kroner, and not as that of a number in it. */
    public static boolean namesLargerUnit(String text) {
        return larger(text).findFirst().isPresent();
    }

    private static Stream<String> larger(String text) {
        var key = QUANTITY.matcher(NormalText.key(text)).replaceAll(" ");
        var named = LETTER.matcher(key).find() ? UNIT.matcher(key).results() : Stream.<MatchResult>empty();
        return named.map(MatchResult::group)
                .filter(word ->
                        unit(word).filter(unit -> unit != AmountUnit.KRONER).isPresent());
    }

    /** Whether a text names a unit other than kroner, and says that it is one of amounts: "1000" and "thousand" may count anything. */
    public static boolean namesLargerUnitOfAmounts(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (IN_UNITS.stream().noneMatch(lower::contains)) {
            return false;
        }
        var units = larger(text).filter(word -> LETTER.matcher(word).find()).toList();
        return units.stream().anyMatch(word -> MONEY.matcher(word).find()) || (!units.isEmpty() && isOfAmounts(text));
    }

    /** Whether a text has a word for amounts, or for a kind of them. */
    public static boolean isOfAmounts(String text) {
        return AMOUNTS.matcher(NormalText.key(text)).find();
    }

    /** Whether a column with this heading gives units or currencies of amounts. */
    public static boolean isOfUnits(String heading) {
        return isUnitColumn(heading, WordList.UNIT_COLUMNS);
    }

    /** Whether a column with this heading gives units of amounts, or names units of the agency. */
    public static boolean isOfUnitsOrDepartments(String heading) {
        return isUnitColumn(heading, WordList.UNITS_OR_DEPARTMENTS);
    }

    private static boolean isUnitColumn(String heading, WordList known) {
        var words = BETWEEN_WORDS
                .splitAsStream(withoutUnits(inKroner(heading).orElse(heading)))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().anyMatch(known::has)
                && words.stream().allMatch(word -> WordList.UNIT_COLUMNS.hasKey(word) || isOfUnitNote(word));
    }
}
