package no.tiltaksoversikt.list.mapping;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.ListWords;

/** The unit of all amounts in a list: "All amounts in NOK 1000" above the headings, or in a note below. */
final class ListUnit {

    private static final Pattern PART = Pattern.compile("[;:()\\n–]|\\.\\s+(?=\\p{Lu})");

    private ListUnit() {}

    /** Empty if the list names none, or several. */
    static Optional<AmountUnit> of(MappedSheet mapped) {
        var below = mapped.rows().stream().filter(row -> row.cells().size() == 1);
        var units = Stream.concat(mapped.above().stream(), below)
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> !mapped.header().has(cell))
                .flatMap(ListUnit::units)
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private static Stream<AmountUnit> units(SheetCell cell) {
        return Stream.of(cell.text())
                .filter(text -> text.length() <= FieldHeadings.LONGEST)
                .flatMap(PART::splitAsStream)
                .filter(FieldHeadings::isUnit)
                .flatMap(part -> ListWords.unitIn(part).stream());
    }
}
