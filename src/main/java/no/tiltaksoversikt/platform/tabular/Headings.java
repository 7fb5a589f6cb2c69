package no.tiltaksoversikt.platform.tabular;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands above the columns. */
public enum Headings {
    /** {@link Column#name()}. */
    NAMES,
    /** {@link Column#label()}. */
    LABELS;

    /** The titles, each once: tools that read tables take columns by title. Labels that are the same get the name too. */
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
