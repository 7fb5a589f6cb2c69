package no.tiltaksoversikt.platform.tabular;

/**
 * A column of a table.
 *
 * @param name the same in every language, for programs
 * @param label in one language, for people
 */
public record Column(String name, String label, Type type) {

    /** The type of a column's values. Null stands for no answer. */
    public enum Type {
        /** A {@code String}. */
        TEXT,
        /** A {@code List} of strings. */
        TEXTS,
        /** A {@code Long} or {@code Integer}. */
        INTEGER,
        /** A {@code Boolean}. */
        BOOLEAN
    }
}
