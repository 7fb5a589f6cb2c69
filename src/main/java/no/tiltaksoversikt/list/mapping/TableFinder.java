package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.ListWords;

/** Divides a sheet into tables: another header row between its rows begins another table, also that of an earlier one again. */
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
                    && (isHeader(row, known) || main.isRepeatedBy(row))
                    && (headers.isEmpty() || begins(sheet, headers.get(headers.size() - 1), row))) {
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

    /** Whether headings are others than those of the table above, or the same below a title that separates what is set aside. */
    private boolean begins(ListSheet sheet, HeaderRow before, SheetRow row) {
        var titles = titles(sheet, row.number());
        return !before.isRepeatedBy(row)
                || (!titles.isEmpty() && isSetAside(titles) != isSetAside(titles(sheet, before.first())));
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

    /** Whether the titles of a table say that its measures are none of this year. */
    boolean isSetAside(List<SheetRow> titles) {
        return titles.stream()
                .flatMap(title -> title.cells().values().stream())
                .anyMatch(cell -> finder.isSetAside(cell.text()));
    }

    /** The number of the first row of a table, with its titles. */
    private static int start(ListSheet sheet, HeaderRow header) {
        var titles = titles(sheet, header.first());
        return titles.isEmpty() ? header.first() : titles.get(0).number();
    }

    /** The single cells above headings: those below an empty row or at the top, or else the last one. */
    private static List<SheetRow> titles(ListSheet sheet, int headings) {
        var above =
                sheet.rows().stream().takeWhile(row -> row.number() < headings).toList();
        var from = above.size();
        while (from > 0 && above.get(from - 1).cells().size() == 1) {
            from--;
        }
        var alone = above.subList(from, above.size());
        var before = from == 0 ? 0 : above.get(from - 1).number();
        for (var i = 0; from > 0 && i < alone.size(); i++) {
            if (alone.get(i).number() > before + 1) {
                return alone.subList(i, alone.size());
            }
            before = alone.get(i).number();
        }
        return from == 0 || alone.isEmpty() ? alone : alone.subList(alone.size() - 1, alone.size());
    }
}
