package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.ListWords;

/** Divides a sheet into tables: another header row between its rows begins another table. */
final class TableFinder {

    private static final int MOST = 100;
    private static final int FEWEST = 2;

    private final HeaderFinder finder;
    private final FieldHeadings headings;

    TableFinder(HeaderFinder finder, FieldHeadings headings) {
        this.finder = finder;
        this.headings = headings;
    }

    /** The tables of a sheet that have rows, after the one with this header. */
    List<MappedSheet> of(ListSheet sheet, HeaderRow main) {
        var headers = headers(sheet, main);
        var tables = new ArrayList<MappedSheet>();
        for (var i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            var from = i == 0 ? 1 : start(sheet, header);
            var to = i + 1 < headers.size() ? start(sheet, headers.get(i + 1)) : Integer.MAX_VALUE;
            tables.add(new MappedSheet(sheet, header, from, to, !header.equals(main)));
        }
        tables.removeIf(table -> table.isFurther() && table.rows().isEmpty());
        tables.sort(Comparator.comparing(MappedSheet::isFurther));
        return tables;
    }

    private List<HeaderRow> headers(ListSheet sheet, HeaderRow main) {
        var headers = new ArrayList<HeaderRow>();
        var known = new MappedSheet(sheet, main, 1, 1, false).byHeading().keySet();
        var last = 0;
        if (sheet.row(main.number()).isEmpty()) {
            headers.add(main);
        }
        for (var i = 0; i < sheet.rows().size(); i++) {
            var row = sheet.rows().get(i);
            var header = HeaderRow.NONE;
            if (row.number() == main.number()) {
                header = main;
            } else if ((headers.isEmpty() || row.number() > last + 1)
                    && headers.size() < MOST
                    && isHeader(row, known)
                    && !main.isRepeatedBy(row)) {
                var rows = sheet.rows().subList(i, Math.min(i + 2, sheet.rows().size()));
                header = finder.in(sheet, rows).header();
            }
            if (header.number() > last) {
                headers.add(header);
                last = header.number();
            }
        }
        return headers;
    }

    /** Whether a row has texts alone, half of which are headings of the first table or a question's own. */
    private boolean isHeader(SheetRow row, Set<String> known) {
        var cells = row.cells().values();
        if (cells.size() < FEWEST
                || !cells.stream()
                        .allMatch(cell -> cell.text().length() <= FieldHeadings.LONGEST && HeaderFinder.isText(cell))) {
            return false;
        }
        var found = cells.stream()
                .map(SheetCell::text)
                .filter(text -> known.contains(ListWords.key(text)) || headings.isNamed(text))
                .distinct()
                .count();
        return found >= FEWEST && 2 * found >= cells.size();
    }

    /** The number of the first row of a table, with the single cells above its headings. */
    private static int start(ListSheet sheet, HeaderRow header) {
        var start = header.first();
        for (var row : sheet.rows()) {
            if (row.number() >= header.first()) {
                break;
            }
            start = row.cells().size() > 1 ? header.first() : Math.min(start, row.number());
        }
        return start;
    }
}
