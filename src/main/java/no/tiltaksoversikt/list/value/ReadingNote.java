package no.tiltaksoversikt.list.value;

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
        return new ReadingNote(kind, shortened(written), read == null ? null : shortened(read.toString()));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
