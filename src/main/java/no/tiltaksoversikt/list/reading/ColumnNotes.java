package no.tiltaksoversikt.list.reading;

import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.reading.ReadingFinding.Kind;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.ListWords;
import no.tiltaksoversikt.list.value.UnitWords;

/** The notes on the columns of a table. */
record ColumnNotes(MappedSheet mapped, MappedColumns columns, ListMeasures found) {

    /** Says which columns are hidden, leave something out of their amounts, or say the opposite of their question. */
    void tellOfColumns() {
        columns.byPlace().forEach((place, column) -> {
            if (mapped.sheet().hiddenColumns().contains(place)) {
                tell(Kind.COLUMN_HIDDEN, place, column);
            }
            if (columns.isAmount(column) && ListWords.isRestricted(heading(place))) {
                tell(Kind.COLUMN_RESTRICTED, place, column);
            }
            if (column.saysOpposite()) {
                tell(Kind.COLUMN_OPPOSITE, place, column);
            }
        });
    }

    /** Names what is said of units beside the measures, where a column of amounts has none. */
    void tellOfUnits(List<SheetRow> measures) {
        var without = new TreeMap<>(columns.byPlace());
        without.values().removeIf(column -> !columns.isAmount(column) || column.unit() != null);
        without.forEach((place, column) -> {
            if (UnitWords.namesLargerUnit(heading(place))) {
                tell(Kind.UNIT_LEFT_OUT, place, column);
            }
        });
        if (!without.isEmpty()) {
            var kept = new HashSet<>(measures);
            found.tellOfUnits(
                    mapped,
                    Stream.concat(mapped.above().stream(), mapped.rows().stream())
                            .filter(row -> !kept.contains(row)));
        }
    }

    private String heading(int place) {
        return String.valueOf(mapped.header().shown(place));
    }

    private void tell(Kind kind, int place, ListMapping.Column column) {
        found.tellOfColumn(kind, mapped, place, column.field());
    }
}
