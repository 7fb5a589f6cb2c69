package no.tiltaksoversikt.platform.tabular;

/** How a table names its columns and categories. */
enum Labelling {
    /** For people. */
    LABELS,
    /** For programs: the same in every language. */
    CODES,
    /** A column for the code and another for the label; headings for people. */
    BOTH
}
