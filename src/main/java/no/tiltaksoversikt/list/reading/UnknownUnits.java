package no.tiltaksoversikt.list.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.FileUnits;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.ListUnit;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.mapping.MappingProposer;
import no.tiltaksoversikt.list.reading.ReadingFinding.Kind;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.UnitWords;

/** Finds the columns of amounts without a unit that are too small for kroner, where the file names another unit elsewhere. */
final class UnknownUnits {

    private final MappingProposer proposer;
    private final ListMeasures found;

    /** The texts that name a unit other than kroner. They are looked for when a column needs one. */
    private final List<Stream<String>> texts = new ArrayList<>();

    /** The first of them. */
    private Optional<String> named;

    UnknownUnits(MappingProposer proposer, ListMeasures found) {
        this.proposer = proposer;
        this.found = found;
    }

    /** Looks at a table whose measures are read. */
    void look(MappedSheet mapped, MappedColumns columns, List<SheetRow> measures) {
        var kept = measures.stream().map(SheetRow::number).collect(Collectors.toSet());
        var amounts = columns.byPlace().entrySet().stream()
                .filter(column -> columns.isAmount(column.getValue()))
                .map(column -> String.valueOf(mapped.header().shown(column.getKey())))
                .filter(UnitWords::namesLargerUnit);
        var rows = Stream.concat(mapped.above().stream(), mapped.rows().stream())
                .filter(row -> !kept.contains(row.number()));
        texts.addAll(List.of(amounts, headings(mapped), FileUnits.named(mapped, rows)));
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
    Set<Integer> unknown(MappedSheet mapped, ListMapping mapping, MappedColumns columns, List<SheetRow> measures) {
        var unknown = new HashSet<Integer>();
        var ofRows = RowUnits.columns(mapped, mapping);
        var bare = measures.stream()
                .filter(row -> RowUnits.of(mapped, row, ofRows).isEmpty())
                .toList();
        columns.byPlace().forEach((place, column) -> {
            if (columns.isAmount(column)
                    && column.unit() == null
                    && !proposer.isInKroner(mapped, place)
                    && ListUnit.areTooSmall(cells(bare, place))
                    && named().isPresent()) {
                unknown.add(place);
                found.tell(new ReadingFinding(
                        Kind.UNIT_UNKNOWN,
                        mapped,
                        column.field(),
                        null,
                        Math.max(1, mapped.header().number()),
                        place,
                        mapped.header().shown(place),
                        named().get()));
            }
        });
        return unknown;
    }

    private static Stream<SheetCell> cells(List<SheetRow> rows, int place) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.cell(place)));
    }
}
