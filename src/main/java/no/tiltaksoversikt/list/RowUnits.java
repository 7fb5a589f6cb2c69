package no.tiltaksoversikt.list;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.list.mapping.ListMapping;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.AmountUnit;
import no.tiltaksoversikt.list.value.ListWords;

/** The units and currencies that the rows of a list give for their amounts, in columns of their own. */
final class RowUnits {

    private final List<String> texts;

    private RowUnits(List<String> texts) {
        this.texts = texts;
    }

    static RowUnits of(SheetRow row, List<Integer> columns) {
        return new RowUnits(columns.stream()
                .map(row::cell)
                .filter(cell -> cell != null && cell.text().chars().anyMatch(Character::isLetter))
                .map(cell -> cell.text().strip())
                .toList());
    }

    /** What the row says against reading an amount of a column: another currency, or another unit than the column's. */
    Optional<String> doubt(ListMapping.Column column) {
        return texts.stream()
                .filter(text -> ListWords.inKroner(text).isPresent()
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
        return text.length() < 2 ? Optional.empty() : ListWords.unit(text).filter(unit -> unit != AmountUnit.KRONER);
    }
}
