package no.tiltaksoversikt.list.reading;

import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.value.NoteKind;
import no.tiltaksoversikt.platform.text.ShortText;

/**
 * A note on how a list was read.
 *
 * @param field the answer's name; null for a note on a row or a column
 * @param measure the measure's position; null if there is none
 * @param written the cell's text, shortened; null if it does not help
 * @param read what it was read as, shortened, or null
 */
public record ReadingFinding(NoteKind kind, Place at, String field, Integer measure, String written, String read) {

    private static final int SHOWN = 60;

    public ReadingFinding {
        written = shortened(written);
        read = shortened(read);
    }

    private static String shortened(String text) {
        return text == null ? null : ShortText.of(text, SHOWN);
    }

    /** The pointer into the resulting body; empty for notes without a measure. */
    public String pointer() {
        if (measure == null) {
            return "";
        }
        return "/measures/" + measure + (field == null ? "" : "/" + field);
    }

    /**
     * A cell of a sheet, a row or the whole sheet.
     *
     * @param row the row's number, or that of the column in a sheet with a measure in each column; null for the whole sheet
     * @param column from 0; null for a row
     */
    public record Place(MappedSheet sheet, Integer row, Integer column) {

        /** The cell with a column's heading; {@code column} is null for the sheet. */
        static Place ofColumn(MappedSheet sheet, Integer column) {
            return new Place(sheet, Math.max(1, sheet.header().number()), column);
        }

        /** The column's heading; null if there is none. */
        public String heading() {
            return column == null ? null : sheet.header().shown(column);
        }
    }
}
