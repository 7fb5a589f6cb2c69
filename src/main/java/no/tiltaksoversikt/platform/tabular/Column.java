package no.tiltaksoversikt.platform.tabular;

/**
 * A column of a table.
 *
 * @param name for machines, the same in every language
 * @param label for people, in one language
 */
public record Column(String name, String label, Type type) {

    /** What stands in a column's cells. Any cell may be null, which is no answer. */
    public enum Type {
        /** A string. */
        TEXT,
        /** A list of strings. */
        TEXTS,
        /** A {@code Long} or {@code Integer}. */
        INTEGER,
        /** A {@code Boolean}. */
        BOOLEAN
    }
}
