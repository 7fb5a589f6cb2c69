package no.tiltaksoversikt.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.platform.text.ShortText;

/**
 * Tells the rows of measures from the others: totals, headings that stand again, headings of a part of the list, and notes below
 * it. A row that might be a measure is taken for one, since the rules say what it lacks.
 */
final class RowSieve {

    private static final String TOTAL_OF = "sum |totalt |total |i alt |delsum |samlet |til sammen ";

    private final MappedSheet mapped;
    private final Set<Integer> columns;
    private final Set<Integer> amounts;
    private final Set<Integer> names;
    private final List<SheetRow> rows;

    /** The columns that have a field, those of amounts, and those that say which measure it is. */
    RowSieve(MappedSheet mapped, Set<Integer> columns, Set<Integer> amounts, Set<Integer> names) {
        this.mapped = mapped;
        this.columns = columns;
        this.amounts = amounts;
        this.names = names;
        rows = mapped.rows();
    }

    List<SheetRow> measures(ListMeasures told) {
        var kept = new ArrayList<SheetRow>();
        var end = endOfList();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (i >= end || isOther(row)) {
                told.tell(new ReadingFinding(
                        ReadingFinding.Kind.ROW_SKIPPED, null, null, row.number(), null, first(row), null));
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    private static String first(SheetRow row) {
        return ShortText.of(row.cells().get(row.cells().firstKey()).shown(), 60);
    }

    private boolean isOther(SheetRow row) {
        return filled(row) == 0 || mapped.header().isRepeatedBy(row) || isTotal(row) || isHeading(row);
    }

    private long filled(SheetRow row) {
        return row.cells().keySet().stream().filter(columns::contains).count();
    }

    /** Says so, and answers nothing but amounts; or adds up, and says nothing. */
    private boolean isTotal(SheetRow row) {
        var others = row.cells().entrySet().stream()
                .filter(cell -> columns.contains(cell.getKey()) && !amounts.contains(cell.getKey()))
                .filter(cell -> !saysTotal(cell.getValue()))
                .count();
        var hasAmount = row.cells().keySet().stream().anyMatch(amounts::contains);
        var isSaid = row.cells().values().stream().anyMatch(RowSieve::saysTotal);
        if (isSaid && (others == 0 || (others == 1 && adds(row)))) {
            return true;
        }
        return others == 0 && hasAmount && row.cells().keySet().stream().noneMatch(names::contains);
    }

    private boolean adds(SheetRow row) {
        return row.cells().values().stream().anyMatch(SheetCell::isSum);
    }

    private static boolean saysTotal(SheetCell cell) {
        if (cell.kind() != SheetCell.Kind.TEXT) {
            return false;
        }
        var key = ListWords.key(cell.text());
        return ListWords.isTotal(key) || key.matches("(?:" + TOTAL_OF + ").{1,40}") || key.matches("totalt?:.*");
    }

    /** One cell over several columns, or in none that names a measure. */
    private boolean isHeading(SheetRow row) {
        if (row.cells().size() > 1) {
            return false;
        }
        var column = row.cells().firstKey();
        var isAcross = mapped.sheet().merged().stream()
                .anyMatch(merged -> merged.firstRow() == row.number()
                        && merged.firstColumn() == column
                        && merged.lastColumn() > column);
        return isAcross || !names.contains(column);
    }

    /** Where only notes are left: single cells below a total or an empty row. */
    private int endOfList() {
        var end = rows.size();
        for (var i = rows.size() - 1; i > 0; i--) {
            var row = rows.get(i);
            if (row.cells().size() > 1) {
                if (!isTotal(row)) {
                    return end;
                }
                end = i;
            } else if (row.number() - rows.get(i - 1).number() > 1 || isTotal(rows.get(i - 1))) {
                end = i;
            }
        }
        return end;
    }
}
