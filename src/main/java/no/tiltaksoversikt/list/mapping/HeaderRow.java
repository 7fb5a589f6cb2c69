package no.tiltaksoversikt.list.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.ListSheet.MergedCells;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.platform.text.NormalText;

/**
 * The headings of a sheet's columns. A cell that is merged down into the row is a heading; one that is merged across several
 * columns above it is their group.
 *
 * @param number from 1; 0 if there is no header row
 * @param headings by column
 * @param groups by column
 * @param ambiguous the headings that occur in more than one group, so that only both together have a meaning
 */
public record HeaderRow(
        int number, SortedMap<Integer, String> headings, Map<Integer, String> groups, Set<String> ambiguous) {

    static final HeaderRow NONE = new HeaderRow(0, new TreeMap<>(), Map.of());

    /** Longer texts are no headings. Rows of answers are tried as headings, and their texts may be long. */
    private static final int LONGEST = FieldHeadings.LONGEST + 1;

    /** A word divided at the end of a line. */
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\pL)-\\s*[\\r\\n]\\s*(?=\\p{Ll})");

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private static final Pattern DIVIDED_BELOW = Pattern.compile("(?<=\\pL)-$");

    private static final SortedMap<Integer, SheetCell> NO_CELLS = Collections.emptySortedMap();

    HeaderRow(int number, SortedMap<Integer, String> headings, Map<Integer, String> groups) {
        this(number, headings, groups, severalGroups(headings, groups));
    }

    static HeaderRow of(ListSheet sheet, int number) {
        var headings = new TreeMap<Integer, String>();
        cells(sheet, number).forEach((column, cell) -> headings.put(column, text(cell)));
        var groups = new HashMap<Integer, String>();
        for (var merged : sheet.merged()) {
            if (merged.firstRow() > number || merged.lastRow() < number - 1) {
                continue;
            }
            var beside = cells(sheet, merged.firstRow());
            var cell = beside.get(merged.firstColumn());
            var isTitle = beside.size() == 1
                    && headings.size() > 1
                    && merged.firstColumn() <= headings.firstKey()
                    && merged.lastColumn() >= headings.lastKey();
            if (cell != null && !isTitle) {
                add(merged, number, text(cell), headings, groups);
            }
        }
        return new HeaderRow(number, headings, groups);
    }

    private static SortedMap<Integer, SheetCell> cells(ListSheet sheet, int number) {
        return sheet.row(number).map(SheetRow::cells).orElse(NO_CELLS);
    }

    private static String text(SheetCell cell) {
        var shown = cell.shown();
        var start = shown.substring(0, Math.min(LONGEST, shown.length()));
        return NormalText.of(DIVIDED.matcher(start).replaceAll(""));
    }

    /** The same with the texts of the row above as groups, for headings in two rows. Empty if these are no headings. */
    Optional<HeaderRow> withRowAbove(ListSheet sheet) {
        var above = cells(sheet, number - 1);
        if (above.size() < 2 || !above.values().stream().allMatch(HeaderRow::isTextOrYear)) {
            return Optional.empty();
        }
        var both = new HashMap<Integer, String>();
        above.forEach((column, cell) -> both.put(column, text(cell)));
        both.putAll(groups);
        return Optional.of(new HeaderRow(number, headings, both));
    }

    /** The number of the first row that belongs to the headings. */
    int first() {
        return groups.isEmpty() ? number : Math.max(1, number - 1);
    }

    /** Whether a cell's text is a heading, or that of a group. */
    boolean has(SheetCell cell) {
        var text = text(cell);
        return headings.containsValue(text) || groups.containsValue(text);
    }

    static boolean isTextOrYear(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT || isYear(cell);
    }

    static boolean isYear(SheetCell cell) {
        return YEAR.matcher(cell.text()).matches();
    }

    /** The heading with the one above it as one text; null if it has none. */
    String joined(int column) {
        var own = headings.get(column);
        var group = groups.get(column);
        if (own == null || group == null || group.equals(own)) {
            return own == null ? group : own;
        }
        return Character.isLowerCase(own.charAt(0))
                        && DIVIDED_BELOW.matcher(group).find()
                ? DIVIDED_BELOW.matcher(group).replaceFirst(own)
                : group + " " + own;
    }

    private static Set<String> severalGroups(SortedMap<Integer, String> headings, Map<Integer, String> groups) {
        var byColumn = new TreeMap<>(groups);
        var first = new HashMap<String, String>();
        var several = new HashSet<String>();
        headings.forEach((column, heading) -> {
            var last = byColumn.floorEntry(column);
            var group = last == null ? "" : last.getValue();
            if (!first.merge(heading, group, (one, other) -> one).equals(group)) {
                several.add(heading);
            }
        });
        return several;
    }

    private static void add(
            MergedCells merged, int number, String text, Map<Integer, String> headings, Map<Integer, String> groups) {
        var isAcross = merged.lastColumn() > merged.firstColumn();
        for (var column = merged.firstColumn(); column <= merged.lastColumn(); column++) {
            if (merged.lastRow() == number - 1 && isAcross) {
                groups.put(column, text);
            } else if (merged.lastRow() >= number && merged.firstRow() <= number && !isAcross) {
                headings.putIfAbsent(column, text);
            }
        }
    }

    /** The heading of a column as findings name it; null if it has none. */
    public String shown(int column) {
        var own = headings.get(column);
        var group = groups.get(column);
        return own == null || group == null || group.equals(own) ? (own == null ? group : own) : group + " – " + own;
    }

    /** Whether a row repeats the headings, as after a page break. */
    public boolean isRepeatedBy(SheetRow row) {
        return !headings.isEmpty()
                && row.cells().size() > 1
                && row.cells().entrySet().stream()
                        .allMatch(cell -> text(cell.getValue()).equals(headings.get(cell.getKey())));
    }
}
