package no.tiltaksoversikt.list.mapping;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.list.value.AmountUnit;

/** The units of columns of amounts, by the list or the rest of the file. */
final class ColumnUnits {

    private static final FileUnits NONE = new FileUnits(List.of());

    private final FieldHeadings headings;
    private final FileUnits beside;

    ColumnUnits(FieldHeadings headings, FileUnits beside) {
        this.headings = headings;
        this.beside = beside;
    }

    /** The unit that the list names beside its headings, if the column has amounts and its own heading names none. */
    Optional<AmountUnit> ofList(MappedSheet mapped, ListMapping.Column column) {
        var place = mapped.place(column);
        return headings.isAmount(column.field())
                        && ListUnit.ofHeading(mapped, place).isEmpty()
                ? ListUnit.of(mapped, place)
                : Optional.empty();
    }

    /** The unit of a column of amounts for which neither the mapping nor the list names one: what the file says elsewhere. */
    Optional<AmountUnit> ofFile(MappedSheet mapped, ListMapping.Column column) {
        var place = mapped.place(column);
        return column.unit() == null
                        && headings.isAmount(column.field())
                        && ListUnit.ofHeading(mapped, place).isEmpty()
                ? beside.of(mapped, place)
                : Optional.empty();
    }

    /** The mapping's unit of a column, unless another table says something else of its amounts than the first one. */
    AmountUnit ofOther(ListMapping.Column said, MappedSheet main, MappedSheet other, int place) {
        if (!headings.isAmount(said.field())) {
            return said.unit();
        }
        var first = main.place(said);
        var elsewhere = said.unit() == AmountUnit.KRONER ? NONE : beside;
        var before = ListUnit.ofTable(main, first).or(() -> elsewhere.of(main, first));
        var now = ListUnit.ofTable(other, place)
                .or(() -> other.isFurther() && other.sheet().equals(main.sheet())
                        ? ListUnit.of(main, first)
                        : Optional.empty())
                .or(() -> elsewhere.of(other, place));
        return now.equals(before) ? said.unit() : now.orElse(null);
    }
}
