package no.tiltaksoversikt.list.mapping;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.ListWords;

/** The unit of all amounts in a list: "All amounts in NOK 1000" above the headings, or in a note below. */
final class ListUnit {

    private static final int LONGEST = 200;
    private static final Pattern PART = Pattern.compile("[;:()\\n–]|\\.\\s+(?=\\p{Lu})");

    private ListUnit() {}

    /** Empty if the list names none, or several. */
    static Optional<AmountUnit> of(MappedSheet mapped) {
        var units = mapped.sheet().rows().stream()
                .filter(row ->
                        row.number() < mapped.header().number() || row.cells().size() == 1)
                .flatMap(ListUnit::units)
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private static Stream<AmountUnit> units(SheetRow row) {
        return row.cells().values().stream()
                .filter(cell -> cell.text().length() <= LONGEST)
                .flatMap(cell -> PART.splitAsStream(cell.text()))
                .filter(FieldHeadings::isUnit)
                .flatMap(part -> ListWords.unitIn(part).stream());
    }
}
