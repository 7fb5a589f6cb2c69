package no.tiltaksoversikt.list.value;

import no.tiltaksoversikt.platform.text.ShortText;

/**
 * A note on how a cell was read.
 *
 * @param written the cell's text, shortened
 * @param read what it was read as; null if it was not read
 */
public record ReadingNote(Kind kind, String written, String read) {

    /** The kinds of notes. */
    public enum Kind {
        /** Read as something that the cell implies. */
        READ_AS,
        /** Read as an exact amount, although the cell says "about". */
        READ_AS_EXACT,
        /** Read as no answer. */
        READ_AS_NOTHING,
        /** The cell has an error instead of a value. */
        CELL_ERROR
    }

    private static final int LONGEST = 60;

    static ReadingNote of(Kind kind, String written, Object read) {
        return new ReadingNote(
                kind, ShortText.of(written, LONGEST), read == null ? null : ShortText.of(read.toString(), LONGEST));
    }
}
