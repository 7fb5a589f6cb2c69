package no.tiltaksoversikt.list.mapping;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.AnswerReader;
import no.tiltaksoversikt.list.value.RowWords;
import no.tiltaksoversikt.list.value.UnitWords;
import no.tiltaksoversikt.platform.text.NormalText;

/**
 * The units that a list names beside its headings: in instructions below them, for one column; or "All amounts in NOK 1000" above the
 * headings, beside the list or in a note below, for all of its amounts.
 */
public final class ListUnit {

    /** The rows below the headings that may be instructions. */
    public static final int INSTRUCTIONS = 3;

    /** The cells that a row of notes has at most. */
    private static final int NOTE = 2;

    private static final Pattern LETTER = Pattern.compile("\\pL");
    /** A label such as "Tall i" before a unit. */
    private static final Pattern LABEL = Pattern.compile("(?i).*\\b(?:i|in)");

    private static final int ENDS = 30;

    private static final Pattern PART = Pattern.compile("[;:()\\n–]|, | - |[.!]\\s+(?=\\p{Lu})");
    /** "Kroner, not thousands". */
    private static final Pattern NOT = Pattern.compile(
            "(?i)\\b(?:ikke|ikkje|not)(?: (?:oppgitt|oppgjeve|stated|given))? (?:i |in )?(?:hele |heile )?(?:NOK )?(?:1 ?000|tus|thou|mill|mnok|tkr)\\pL*");

    private static final Pattern ALL = Pattern.compile("\\b(?i:all|alle)\\b");

    private static final Pattern AMOUNTS = Pattern.compile("(?i)kostnad|budsj|ramme|cost|budget");

    /** Amounts of measures are seldom smaller if they are in kroner. */
    private static final BigDecimal PLAUSIBLE = new BigDecimal(1_000_000);

    private ListUnit() {}

    /** The unit that a heading, or else the heading of its group, names. */
    static Optional<AmountUnit> ofHeading(MappedSheet mapped, int column) {
        return Stream.of(mapped.header().headings(), mapped.header().groups())
                .flatMap(headings -> Stream.ofNullable(headings.get(column)))
                .flatMap(heading -> UnitWords.unitIn(heading).stream())
                .findFirst();
    }

    /** The unit that a heading, or else the list, names. */
    static Optional<AmountUnit> ofTable(MappedSheet mapped, int column) {
        return ofHeading(mapped, column).or(() -> of(mapped, column));
    }

    /** Whether the heading of a column of amounts, or the list, names kroner. */
    public static boolean isKroner(MappedSheet mapped, int column) {
        return ofTable(mapped, column).equals(Optional.of(AmountUnit.KRONER));
    }

    /** The unit of a column of amounts; empty if the list names none for it, or several. */
    static Optional<AmountUnit> of(MappedSheet mapped, int column) {
        var units = said(mapped, column)
                .filter(ListUnit::isNote)
                .flatMap(part -> UnitWords.unitIn(part).stream())
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** Whether the list says that the amounts of a column are not in kroner. */
    static boolean isForeign(MappedSheet mapped, int column) {
        return said(mapped, column)
                .anyMatch(part ->
                        UnitWords.inKroner(part).filter(ListUnit::isNote).isPresent());
    }

    /** Whether a cell of a column of amounts says how they are written, and is none. */
    public static boolean isInstruction(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && !AnswerReader.isAmount(cell.text())
                && PART.splitAsStream(UnitWords.inKroner(cell.text()).orElse(cell.text()))
                        .anyMatch(ListUnit::isNote);
    }

    /** Whether a text names a unit, and says nothing else than of which amounts. */
    public static boolean isNote(String text) {
        return FieldHeadings.isUnit(text, UnitWords::isOfUnitNote);
    }

    /** Whether a cell beside the measures may give a unit of amounts, whatever else it says. */
    public static boolean mayName(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && cell.text().length() <= FieldHeadings.LONGEST
                && UnitWords.namesLargerUnit(cell.text());
    }

    /** Whether a text names a unit other than kroner, of amounts, and not only to say that it is not theirs. */
    public static boolean names(String written) {
        if (written.length() > 2 * FieldHeadings.LONGEST) {
            return false;
        }
        var text = NOT.matcher(written).replaceAll(" ");
        return UnitWords.namesLargerUnitOfAmounts(text) || (isNote(text) && UnitWords.namesLargerUnit(text));
    }

    /** Whether a text says of the amounts below a heading, or of all, in which unit other than kroner they are. */
    static boolean isSaid(String text, String heading) {
        return names(text)
                && PART.splitAsStream(NOT.matcher(text).replaceAll(" "))
                        .anyMatch(part -> isNote(part) && names(part) && isOn(part, heading));
    }

    /** Whether numbers without a unit are too small for amounts in kroner, by their median; zeros do not count. */
    public static boolean areTooSmall(Stream<SheetCell> cells) {
        var numbers = cells.flatMap(cell -> AnswerReader.bareNumber(cell).stream())
                .map(BigDecimal::abs)
                .filter(number -> number.signum() > 0)
                .sorted()
                .toList();
        return !numbers.isEmpty() && numbers.get(numbers.size() / 2).compareTo(PLAUSIBLE) < 0;
    }

    /** What a row of two cells says of the unit of amounts, such as "Enhet" and "1000 kr"; empty for other rows. */
    public static Optional<String> inRow(SheetRow row) {
        return row.cells().size() == NOTE
                ? pair(row.first(), row.cells().get(row.cells().lastKey()))
                : Optional.empty();
    }

    private static Optional<String> pair(SheetCell label, SheetCell unit) {
        if (label.kind() != SheetCell.Kind.TEXT
                || label.text().length() + unit.text().length() > FieldHeadings.LONGEST
                || RowWords.isTotal(label.text())
                || UnitWords.unitIn(unit.text()).isEmpty()) {
            return Optional.empty();
        }
        var said = NormalText.of(label.text()).replaceAll("[:=]$", "").strip();
        if (UnitWords.isOfUnits(said) || UnitWords.isOfUnitsOrDepartments(said)) {
            return Optional.of(unit.text()).filter(ListUnit::isNote);
        }
        var isLabel = LABEL.matcher(said).matches()
                || (UnitWords.isOfAmounts(said) && LETTER.matcher(unit.text()).find());
        return Optional.of(said + " " + unit.text()).filter(text -> isLabel && isNote(text));
    }

    /** What is said of a column's amounts, in parts: in the column itself, or else of all of them. */
    private static Stream<String> said(MappedSheet mapped, int column) {
        var own = mapped.rows().stream()
                .limit(INSTRUCTIONS)
                .flatMap(row -> Stream.ofNullable(row.cell(column)))
                .filter(ListUnit::isInstruction)
                .findFirst();
        if (own.isPresent()) {
            return PART.splitAsStream(own.get().text());
        }
        var heading = String.valueOf(mapped.header().shown(column));
        return notes(mapped)
                .filter(note -> isOf(note, heading, mapped.header()))
                .flatMap(note -> PART.splitAsStream(FootnoteMark.removedFromNote(note)))
                .filter(part -> isOn(part, heading));
    }

    /** Whether a note may be one on a heading, since it has no mark or the heading's. A mark of no heading is none. */
    private static boolean isOf(String note, String heading, HeaderRow header) {
        var mark = FootnoteMark.of(note);
        return mark.isEmpty()
                || FootnoteMark.in(heading).contains(mark.get())
                || header.headings().values().stream()
                        .noneMatch(other -> FootnoteMark.in(other).contains(mark.get()));
    }

    /** Whether a text names no amounts, or those of a heading. */
    private static boolean isOn(String text, String heading) {
        var named = amounts(text);
        return named.isEmpty() || !Collections.disjoint(named, amounts(heading));
    }

    /** The kinds of amounts that a text names, in one language. */
    private static Set<String> amounts(String text) {
        return AMOUNTS.matcher(text)
                .results()
                .map(found -> switch (NormalText.key(found.group())) {
                    case "cost" -> "kostnad";
                    case "budget" -> "budsj";
                    default -> NormalText.key(found.group());
                })
                .collect(Collectors.toSet());
    }

    private static Stream<String> notes(MappedSheet mapped) {
        var header = mapped.header();
        var last =
                header.headings().isEmpty() ? mapped.width() : header.headings().lastKey();
        var rows = mapped.rows();
        // Notes are at the ends of a list, and looking for them in thousands of rows takes long.
        var ends = IntStream.range(0, rows.size())
                .filter(i -> i < ENDS || i >= rows.size() - ENDS)
                .mapToObj(rows::get)
                .toList();
        var pairs = ends.stream().flatMap(row -> inRow(row).stream());
        var beside = ends.stream()
                .filter(row -> row.cells().size() > 1)
                .map(row ->
                        row.cells().size() <= NOTE ? row.cells() : row.cells().tailMap(last + 1))
                .flatMap(cells -> cells.values().stream())
                .filter(cell -> !AnswerReader.isAmount(cell.text()) && !RowWords.isTotal(cell.text()));
        var below = ends.stream().filter(row -> row.cells().size() == 1);
        var alone = Stream.concat(mapped.above().stream(), below).flatMap(row -> row.cells().values().stream());
        // In a list with measures in columns, the title is among the headings.
        var headings = header.headings().entrySet().stream()
                .filter(heading -> FieldHeadings.isUnit(heading.getValue())
                        && (ALL.matcher(heading.getValue()).find()
                                || rows.stream().allMatch(row -> row.cell(heading.getKey()) == null)));
        var cells = Stream.concat(alone, beside)
                .filter(cell -> cell.text().length() <= FieldHeadings.LONGEST && !header.has(cell))
                .map(SheetCell::text);
        return Stream.of(pairs, cells, headings.map(Map.Entry::getValue)).flatMap(notes -> notes);
    }
}
