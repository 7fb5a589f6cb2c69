package no.tiltaksoversikt.platform.tabular;

/** Labels or codes for columns and categories. */
enum Labelling {
    /** For people. */
    LABELS,
    /** For programs; the same in every language. */
    CODES,
    /** A column each for code and label; headings for people. */
    BOTH
}
