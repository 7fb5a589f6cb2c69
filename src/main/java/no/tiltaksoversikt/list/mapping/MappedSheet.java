package no.tiltaksoversikt.list.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.ListSheet.MergedCells;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.ListWords;

/** A sheet with a known header row, or one of the tables of a sheet. */
public final class MappedSheet {

    private static final int FEWEST_CELLS = 3;
    private static final int FEWEST_RECORDS = 2;
    private static final Pattern TELLING = Pattern.compile("[0-9@]");

    private final ListSheet sheet;
    private final HeaderRow header;
    private final List<SheetRow> above;
    private final List<SheetRow> rows;
    private final boolean isFurther;
    private final int width;
    private final Map<Integer, TreeMap<Integer, MergedCells>> mergedDown = new HashMap<>();

    /** The table from one row of a sheet to another, which is no longer part of it. */
    MappedSheet(ListSheet sheet, HeaderRow header, int from, int to, boolean isFurther) {
        this.sheet = sheet;
        this.header = header;
        this.isFurther = isFurther;
        above = rows(sheet, from, header.number());
        rows = rows(sheet, header.number() + 1, to);
        width = sheet.width();
        for (var merged : sheet.merged()) {
            if (merged.firstRow() > header.number() && merged.lastRow() > merged.firstRow()) {
                mergedDown
                        .computeIfAbsent(merged.firstColumn(), column -> new TreeMap<>())
                        .put(merged.firstRow(), merged);
            }
        }
    }

    private static List<SheetRow> rows(ListSheet sheet, int from, int to) {
        return sheet.rows().stream()
                .filter(row -> row.number() >= from && row.number() < to)
                .toList();
    }

    public ListSheet sheet() {
        return sheet;
    }

    public HeaderRow header() {
        return header;
    }

    /** The rows above the header row. */
    public List<SheetRow> above() {
        return above;
    }

    /** The rows below the header. */
    public List<SheetRow> rows() {
        return rows;
    }

    /** Whether its sheet has another table that is the first to be looked at. */
    public boolean isFurther() {
        return isFurther;
    }

    /** The number of columns up to the last one with a cell. */
    public int width() {
        return width;
    }

    /** The rows that are of the table and not read, since no headings are above them; empty if they are only titles and notes. */
    public List<SheetRow> unread() {
        var before = above.stream().filter(row -> row.number() < header.first()).toList();
        return areRecords(before) ? before : List.of();
    }

    /** Whether several rows have several cells, among them a number, a date or an address. */
    static boolean areRecords(List<SheetRow> rows) {
        return rows.stream()
                        .filter(row -> row.cells().size() >= FEWEST_CELLS
                                && row.cells().values().stream().anyMatch(cell -> TELLING.matcher(cell.text())
                                        .find()))
                        .count()
                >= FEWEST_RECORDS;
    }

    /** The columns by their headings in the form in which words are compared; the first one of equal headings. */
    Map<String, Integer> byHeading() {
        var columns = new HashMap<String, Integer>();
        for (var column = width - 1; column >= 0; column--) {
            var heading = header.shown(column);
            if (heading != null) {
                columns.put(ListWords.key(heading), column);
            }
        }
        return columns;
    }

    /** The columns without a field below such headings, alone or with those of their groups. */
    public List<Integer> unmapped(ListMapping mapping, Predicate<String> known) {
        var mapped = mapping.columns().stream().map(this::place).collect(Collectors.toSet());
        return header.headings().keySet().stream()
                .filter(column -> !mapped.contains(column)
                        && Stream.of(header.headings().get(column), header.shown(column))
                                .anyMatch(heading -> known.test(ListWords.key(heading))))
                .toList();
    }

    /** The column of a mapping; -1 if it has none within the limits. */
    public int place(ListMapping.Column column) {
        return sheet.columnOf(column.column());
    }

    /** The cells of a column below the header. */
    public Stream<SheetCell> cells(int column) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.cell(column)));
    }

    /** A mapping of columns of this table. */
    ListMapping mapping(
            List<String> otherSheets, Collection<ListMapping.Column> columns, Map<String, Map<String, String>> values) {
        return new ListMapping(
                sheet.name().isEmpty() ? null : sheet.name(),
                header.number(),
                sheet.isTurned(),
                otherSheets,
                List.copyOf(columns),
                values);
    }

    /** The mapping of a column to a field, or to one of its options. */
    ListMapping.Column column(int place, String field, String code) {
        return new ListMapping.Column(sheet.columnName(place), header.shown(place), field, null, code, null);
    }

    /** Whether a row of CSV has more cells than the headings, empty ones too: a sign within an answer may have moved the others. */
    public boolean isWider(SheetRow row) {
        return sheet.name().isEmpty()
                && !sheet.isTurned()
                && !header.headings().isEmpty()
                && IntStream.rangeClosed(header.first(), header.number())
                        .mapToObj(sheet::row)
                        .flatMap(Optional::stream)
                        .allMatch(heading -> row.width() > heading.width());
    }

    /** Whether several columns have a heading, in the form in which words are compared. */
    boolean hasTwice(String heading) {
        return IntStream.range(0, width)
                        .mapToObj(header::shown)
                        .filter(shown -> shown != null && ListWords.key(shown).equals(heading))
                        .count()
                > 1;
    }

    /** Whether a row goes on with the measure above it, since the columns that identify measures are merged downwards. */
    public boolean continues(SheetRow row, Set<Integer> identifying) {
        return !identifying.isEmpty()
                && identifying.stream().allMatch(column -> row.cell(column) == null && mergedFrom(row, column) != null);
    }

    /** A row's cell in a column, or the one above that it is merged with; null if both are empty. */
    public SheetCell cell(SheetRow row, int column) {
        return row.cell(column) == null ? mergedFrom(row, column) : row.cell(column);
    }

    /** The cell above that this empty cell is merged with; null if there is none. */
    public SheetCell mergedFrom(SheetRow row, int column) {
        return mergedDown(row.number(), column)
                .flatMap(merged -> sheet.row(merged.firstRow()))
                .map(first -> first.cell(column))
                .orElse(null);
    }

    /** The cells of several rows that a cell is merged with. */
    public Optional<MergedCells> mergedDown(int row, int column) {
        return Optional.ofNullable(
                        mergedDown.getOrDefault(column, new TreeMap<>()).floorEntry(row))
                .map(Map.Entry::getValue)
                .filter(merged -> merged.lastRow() >= row);
    }
}
