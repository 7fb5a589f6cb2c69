package no.tiltaksoversikt.list.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.ListUnit;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.UnitWords;
import no.tiltaksoversikt.list.value.WordList;

/** The units and currencies that the rows of a list give for their amounts, in columns of their own. */
record RowUnits(List<String> texts) {

    /** The columns that give units. "Enhet" is also a part of an agency, so that its cells must tell. */
    static List<Integer> columns(MappedColumns table) {
        var sure = table.unmapped(UnitWords::isOfUnits);
        var likely = table.unmapped(UnitWords::isOfUnitsOrDepartments).stream()
                .filter(column -> !sure.contains(column) && hasUnits(table.table(), column));
        return Stream.concat(sure.stream(), likely).toList();
    }

    private static boolean hasUnits(MappedSheet mapped, int column) {
        var texts = texts(mapped.rows().stream().map(row -> row.cell(column)));
        return texts.stream().allMatch(text -> unit(text).isPresent())
                || texts.stream()
                        .filter(text -> text.length() > 1 && !text.chars().allMatch(Character::isDigit))
                        .anyMatch(
                                text -> ListUnit.isNote(UnitWords.inKroner(text).orElse(text)));
    }

    static RowUnits of(MappedSheet mapped, SheetRow row, List<Integer> columns) {
        return new RowUnits(texts(columns.stream().map(column -> mapped.cell(row, column))));
    }

    private static List<String> texts(Stream<SheetCell> cells) {
        return cells.filter(Objects::nonNull)
                .map(cell -> cell.shown().strip())
                .filter(text -> !WordList.NONE.has(text))
                .toList();
    }

    /** Whether the row gives no units. */
    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** What the row says against reading an amount of a column: no unit of kroner, or another one than the column's. */
    Optional<String> doubt(ListMapping.Column column) {
        return texts.stream()
                .filter(text -> unit(text).isEmpty()
                        || larger(text).filter(unit -> unit != unit(column)).isPresent())
                .findFirst();
    }

    /** The unit of a column's amount in the row. */
    AmountUnit unit(ListMapping.Column column) {
        return column.unit() != null
                ? column.unit()
                : texts.stream()
                        .flatMap(text -> larger(text).stream())
                        .findFirst()
                        .orElse(AmountUnit.KRONER);
    }

    private static Optional<AmountUnit> larger(String text) {
        return unit(text).filter(unit -> unit != AmountUnit.KRONER);
    }

    /** The unit of kroner that a text names, and nothing else; "T" is short for "tkr". */
    private static Optional<AmountUnit> unit(String text) {
        return ListUnit.isNote(text) ? UnitWords.unitIn(text) : UnitWords.unit(text + "kr");
    }
}
