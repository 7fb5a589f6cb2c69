package no.tiltaksoversikt.platform.tabular;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The headings of a table's columns. */
public enum Headings {
    /** {@link Column#name()}. */
    NAMES,
    /** {@link Column#label()}. */
    LABELS;

    /** The headings, made unique: tools select columns by heading. Equal labels get the name as well. */
    List<String> of(List<Column> columns) {
        if (this == NAMES) {
            return columns.stream().map(Column::name).toList();
        }
        var uses = columns.stream().collect(Collectors.groupingBy(Column::label, Collectors.counting()));
        Function<Column, String> title =
                column -> uses.get(column.label()) == 1 ? column.label() : column.label() + " (" + column.name() + ")";
        return columns.stream().map(title).toList();
    }
}
