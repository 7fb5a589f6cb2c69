package no.tiltaksoversikt.validation.body;

import no.tiltaksoversikt.platform.text.Text;

/** What kind of value belongs in a field, in words that fit after "must be". */
public enum ExpectedType {
    TEXT("en tekst", "ein tekst", "a text"),
    /** PostgreSQL has no place for NUL, and no encoding has one for half a surrogate pair. */
    VALID_TEXT(
            "en tekst uten nulltegn og ødelagte tegn",
            "ein tekst utan nullteikn og øydelagde teikn",
            "a text without null characters and broken characters"),
    BOOLEAN("true eller false", "true eller false", "true or false"),
    WHOLE_NUMBER("et helt tall", "eit heilt tal", "a whole number"),
    CODE("en av kodene, som tekst", "ein av kodane, som tekst", "one of the codes, as text"),
    CODES("en liste med koder", "ei liste med kodar", "a list of codes"),
    /** These would be resolved away in the measure's address. */
    REFERENCE(
            "en referanse som kan stå i en adresse, altså ikke . eller ..",
            "ein referanse som kan stå i ei adresse, altså ikkje . eller ..",
            "a reference that can stand in an address, so not . or .."),
    /** A key with a line break or an invisible character can't be told from one without. */
    LEGIBLE_REFERENCE(
            "en referanse uten linjeskift, kontrolltegn og usynlige tegn",
            "ein referanse utan linjeskift, kontrollteikn og usynlege teikn",
            "a reference without line breaks, control characters and invisible characters"),
    TEXTS("en liste med tekster", "ei liste med tekstar", "a list of texts"),
    NAMES("en liste med navn på svar", "ei liste med namn på svar", "a list of names of answers"),
    DATE("en dato (åååå-mm-dd)", "ein dato (åååå-mm-dd)", "a date (yyyy-mm-dd)");

    private final Text words;

    ExpectedType(String nb, String nn, String en) {
        words = new Text(nb, nn, en);
    }

    public Text words() {
        return words;
    }
}
