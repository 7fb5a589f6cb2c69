package no.tiltaksoversikt.list.value;

import no.tiltaksoversikt.platform.text.ShortText;

/**
 * Something to be told of how a cell was read.
 *
 * @param written what stands in the cell, shortened
 * @param read what it was read as; null where it was read as nothing
 */
public record ReadingNote(Kind kind, String written, String read) {

    /** By the id of the finding. */
    public enum Kind {
        /** As something that it means and does not say. */
        READ_AS,
        /** As an exact amount, though it says about. */
        READ_AS_EXACT,
        /** As no answer. */
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
