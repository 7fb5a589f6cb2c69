package no.tiltaksoversikt.validation.body;

import no.tiltaksoversikt.platform.text.Text;

/** The type expected of a field, in words that follow "must be". */
public enum ExpectedType {
    TEXT,
    /** PostgreSQL cannot store NUL, and no encoding can hold half a surrogate pair. */
    VALID_TEXT,
    BOOLEAN,
    WHOLE_NUMBER,
    CODE,
    CODES,
    /** Clients would resolve these in the measure's address. */
    REFERENCE,
    /** A key with a line break or an invisible character looks like one without. */
    LEGIBLE_REFERENCE,
    TEXTS,
    NAMES,
    DATE;

    private final Text words = Text.of("validation", "expected." + name());

    public Text words() {
        return words;
    }
}
