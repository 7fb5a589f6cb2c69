package no.tiltaksoversikt.edition;

/** Which measures the ten fixed figures and the key numbers count for the public. */
public enum FigureBasis {
    /** Public measures only. */
    PUBLIC,
    /** Exempt measures too, as the report of 2019 did. */
    ALL
}
