package no.tiltaksoversikt.list.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.ListSheet.Remark;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.UnitWords;

/**
 * The unit that a file names elsewhere than in a table: in its sheet's name and remarks, or on sheets of explanations. It counts
 * if it is the only one that is named, and the amounts are too small for kroner.
 */
public final class FileUnits {

    private static final int ROWS_LOOKED_AT = 200;
    private static final int CHARACTERS_LOOKED_AT = 8_000;

    private static final int SHEETS_LOOKED_AT = 20;

    private final List<MappedSheet> explanations;

    /** What the explanations say, and the rows of those that are shown; null before anybody asks. */
    private List<String> explained;

    private List<SheetRow> rows;

    FileUnits(List<MappedSheet> explanations) {
        this.explanations = explanations.stream().limit(SHEETS_LOOKED_AT).toList();
    }

    private void readExplanations() {
        if (explained == null) {
            var telling = explanations.stream()
                    .collect(Collectors.partitioningBy(
                            sheet -> sheet.sheet().isHidden(),
                            Collectors.flatMapping(
                                    sheet -> rows(sheet)
                                            .filter(row -> texts(Stream.of(row)).anyMatch(ListUnit::names)),
                                    Collectors.toList())));
            rows = telling.get(false);
            explained = telling.values().stream()
                    .flatMap(some -> texts(some.stream()))
                    .filter(ListUnit::names)
                    .toList();
        }
    }

    /** The unit of a column of amounts; empty if none is named for it, or several are. */
    Optional<AmountUnit> of(MappedSheet mapped, int column) {
        var headings = mapped.header().headings().values();
        if (headings.stream().map(ListWords::key).anyMatch(UnitWords::isOfUnits)
                || !ListUnit.areTooSmall(mapped.cells(column))) {
            return Optional.empty();
        }
        var heading = String.valueOf(mapped.header().shown(column));
        var isSaid = ListUnit.isSaid(mapped.sheet().name(), heading);
        var named = new ArrayList<String>();
        named.add(mapped.sheet().name());
        mapped.above().forEach(row -> row.cells().values().forEach(cell -> named.add(cell.text())));
        for (var remark : mapped.sheet().remarks()) {
            named.add(remark.text());
            isSaid |= isOn(remark, mapped.header(), column) && ListUnit.isSaid(remark.text(), heading);
        }
        named.removeIf(text -> !ListUnit.names(text));
        readExplanations();
        named.addAll(explained);
        isSaid |= rows.stream()
                .anyMatch(row -> row.cells().values().stream().anyMatch(cell -> isSaid(row, cell, heading)));
        headings.stream().filter(UnitWords::namesLargerUnitOfAmounts).forEach(named::add);
        var units = named.stream().map(UnitWords::unitIn).distinct().toList();
        return isSaid && units.size() == 1 ? units.get(0) : Optional.empty();
    }

    /** The texts of rows, each with the one that its row begins with. */
    private static Stream<String> texts(Stream<SheetRow> rows) {
        return rows.flatMap(row -> row.cells().values().stream()
                .filter(cell -> isShort(cell.text()))
                .map(cell -> labelled(row, cell)));
    }

    /** What a sheet says of units in its name, its remarks, and rows of it that hold no measures. */
    public static Stream<String> named(MappedSheet sheet, Stream<SheetRow> rows) {
        var remarks = sheet.sheet().remarks().stream().map(Remark::text).flatMap(String::lines);
        return Stream.of(Stream.of(sheet.sheet().name()), remarks, texts(first(rows)))
                .flatMap(texts -> texts)
                .filter(ListUnit::names);
    }

    private static Stream<SheetRow> rows(MappedSheet sheet) {
        return first(sheet.sheet().rows().stream());
    }

    /** The first rows. Looking for units in all of a large sheet would take long. */
    private static Stream<SheetRow> first(Stream<SheetRow> rows) {
        var characters = new AtomicInteger();
        return rows.limit(ROWS_LOOKED_AT)
                .takeWhile(row -> characters.getAndAdd(row.cells().values().stream()
                                .mapToInt(cell -> Math.min(
                                        FieldHeadings.LONGEST, cell.text().length()))
                                .sum())
                        < CHARACTERS_LOOKED_AT);
    }

    private static boolean isShort(String text) {
        return text.length() <= FieldHeadings.LONGEST;
    }

    private static String labelled(SheetRow row, SheetCell cell) {
        var first = row.first();
        return first.equals(cell) || !isShort(first.text()) ? cell.text() : first.text() + " " + cell.text();
    }

    /** Whether a cell gives the unit below a heading: alone, or beside a label that says nothing else, or that is the heading. */
    private static boolean isSaid(SheetRow row, SheetCell cell, String heading) {
        if (!isShort(cell.text())) {
            return false;
        }
        var first = row.first();
        var isOwn = first.equals(cell) || ListWords.key(first.text()).equals(ListWords.key(heading));
        return isOwn
                ? ListUnit.isSaid(cell.text(), heading)
                : row.cells().size() == 2
                        && ListUnit.inRow(row)
                                .filter(text -> ListUnit.isSaid(text, heading))
                                .isPresent();
    }

    /** Whether a remark is one on a column or the whole sheet. */
    private static boolean isOn(Remark remark, HeaderRow header, int column) {
        var place = remark.place();
        return place == null
                || (place.firstColumn() <= column
                        && column <= place.lastColumn()
                        && (place.firstRow() < place.lastRow()
                                || (header.first() <= place.firstRow() && place.firstRow() <= header.number())));
    }
}
