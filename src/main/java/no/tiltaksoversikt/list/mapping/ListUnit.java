package no.tiltaksoversikt.list.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.ListWords;

/** The unit of all amounts in a list: "All amounts in NOK 1000" above the headings, or in a note below. */
final class ListUnit {

    private static final Pattern PART = Pattern.compile("[;:()\\n–]|\\.\\s+(?=\\p{Lu})");

    private ListUnit() {}

    /** Empty if the list names none, or several. */
    static Optional<AmountUnit> of(MappedSheet mapped) {
        var below = mapped.rows().stream().filter(row -> row.cells().size() == 1);
        var units = Stream.concat(parts(Stream.concat(mapped.above().stream(), below), mapped), beside(mapped))
                .filter(FieldHeadings::isUnit)
                .flatMap(part -> ListWords.unitIn(part).stream())
                .distinct()
                .toList();
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    /** Whether the list says above its headings that its amounts are not in kroner. */
    static boolean isForeign(MappedSheet mapped) {
        return parts(mapped.above().stream(), mapped)
                .anyMatch(part ->
                        ListWords.inKroner(part).filter(FieldHeadings::isUnit).isPresent());
    }

    /** Texts among the headings with nothing below them; in a list with measures in columns, the title may be one. */
    private static Stream<String> beside(MappedSheet mapped) {
        return mapped.header().headings().entrySet().stream()
                .filter(heading -> mapped.rows().stream().allMatch(row -> row.cell(heading.getKey()) == null))
                .map(Map.Entry::getValue);
    }

    private static Stream<String> parts(Stream<SheetRow> rows, MappedSheet mapped) {
        return rows.flatMap(row -> row.cells().values().stream())
                .filter(cell -> cell.text().length() <= FieldHeadings.LONGEST)
                .filter(cell -> !mapped.header().has(cell))
                .flatMap(cell -> PART.splitAsStream(cell.text()));
    }
}
