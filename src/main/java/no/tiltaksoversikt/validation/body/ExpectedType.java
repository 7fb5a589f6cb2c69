package no.tiltaksoversikt.validation.body;

import no.tiltaksoversikt.platform.text.Text;

/** What kind of value belongs in a field, in words that fit after "must be". */
public enum ExpectedType {
    TEXT,
    /** PostgreSQL has no place for NUL, and no encoding has one for half a surrogate pair. */
    VALID_TEXT,
    BOOLEAN,
    WHOLE_NUMBER,
    CODE,
    CODES,
    /** These would be resolved away in the measure's address. */
    REFERENCE,
    /** A key with a line break or an invisible character can't be told from one without. */
    LEGIBLE_REFERENCE,
    TEXTS,
    NAMES,
    DATE;

    private final Text words = Text.of("validation", "expected." + name());

    public Text words() {
        return words;
    }
}
