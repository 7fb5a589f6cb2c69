package no.tiltaksoversikt.statistics;

/** What percentages are of. */
public enum BaseRule {
    /** The measures with an answer to every variable. */
    ANSWERED,
    /** All measures of the population. */
    ALL
}
