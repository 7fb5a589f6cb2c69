package no.tiltaksoversikt.platform.tabular;

/** What stands above the columns. */
public enum Headings {
    /** {@link Column#name()}. */
    NAMES,
    /** {@link Column#label()}. */
    LABELS;

    String of(Column column) {
        return switch (this) {
            case NAMES -> column.name();
            case LABELS -> column.label();
        };
    }
}
