package no.tiltaksoversikt.list.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.FileUnits;
import no.tiltaksoversikt.list.mapping.ListUnit;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.list.value.UnitWords;

/** Finds the columns of amounts without a unit that are too small for kroner, where the file names another unit elsewhere. */
final class UnknownUnits {

    private final ListMeasures found;

    /** The texts that name a unit other than kroner. They are looked for when a column needs one. */
    private final List<Stream<String>> texts = new ArrayList<>();

    /** The first of them. */
    private Optional<String> named;

    UnknownUnits(ListMeasures found) {
        this.found = found;
    }

    /** Looks at a table whose measures are read. Tells what is said of units beside them if a column of amounts has none. */
    void look(MappedColumns table, List<SheetRow> measures) {
        var mapped = table.table();
        var kept = measures.stream().map(SheetRow::number).collect(Collectors.toSet());
        var others = Stream.concat(mapped.above().stream(), mapped.rows().stream())
                .filter(row -> !kept.contains(row.number()))
                .toList();
        var amounts = new TreeMap<>(table.byPlace());
        amounts.values().removeIf(column -> !table.isAmount(column));
        var larger = amounts.keySet().stream().map(table::heading).filter(UnitWords::namesLargerUnit);
        texts.addAll(List.of(larger, headings(mapped), FileUnits.named(mapped, others.stream())));
        // The stream above reads the amounts later.
        var bare = new TreeMap<>(amounts);
        bare.values().removeIf(column -> column.unit() != null);
        bare.forEach((place, column) -> {
            if (UnitWords.namesLargerUnit(table.heading(place))) {
                found.tellOfColumn(NoteKind.UNIT_LEFT_OUT, mapped, place, column.field());
            }
        });
        if (!bare.isEmpty()) {
            found.tellOfUnits(mapped, others.stream());
        }
    }

    /** Looks at another table or sheet. The measures of lists that are not read say nothing of units. */
    void look(MappedSheet other, boolean isList) {
        var rows = isList || other.isFurther() ? other.above().stream() : other.sheet().rows().stream();
        texts.addAll(List.of(headings(other), FileUnits.named(other, rows)));
    }

    private static Stream<String> headings(MappedSheet mapped) {
        return mapped.header().headings().keySet().stream()
                .map(column -> mapped.header().shown(column))
                .filter(UnitWords::namesLargerUnitOfAmounts);
    }

    private Optional<String> named() {
        if (named == null) {
            named = texts.stream().flatMap(some -> some).findFirst();
        }
        return named;
    }

    /** The columns of a table whose unit is unknown, after saying so. */
    Set<Integer> unknown(MappedColumns table, List<SheetRow> measures) {
        var unknown = new HashSet<Integer>();
        var mapped = table.table();
        var ofRows = RowUnits.columns(table);
        var bare = measures.stream()
                .filter(row -> RowUnits.of(mapped, row, ofRows).isEmpty())
                .toList();
        table.byPlace().forEach((place, column) -> {
            if (table.isAmount(column)
                    && column.unit() == null
                    && !ListUnit.isKroner(mapped, place)
                    && ListUnit.areTooSmall(cells(bare, place))
                    && named().isPresent()) {
                unknown.add(place);
                var at = Place.ofColumn(mapped, place);
                found.tell(new ReadingFinding(
                        NoteKind.UNIT_UNKNOWN, at, column.field(), null, at.heading(), named().get()));
            }
        });
        return unknown;
    }

    private static Stream<SheetCell> cells(List<SheetRow> rows, int place) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.cell(place)));
    }
}
