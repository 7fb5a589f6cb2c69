package no.tiltaksoversikt.list.reading;

import java.util.regex.Pattern;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
import no.tiltaksoversikt.list.sheet.SheetCell;
import no.tiltaksoversikt.list.sheet.SheetRow;
import no.tiltaksoversikt.list.value.CellAnswer;
import no.tiltaksoversikt.list.value.NoteKind;

/** The notes on how a row was read as the measure with this position. */
record RowNotes(ListMeasures found, MappedSheet mapped, SheetRow row, int position) {

    /** Letters that no encoding has, and UTF-8 that was read as Windows-1252 or as that of old Macs: "Ã¸" and "√∏" for "ø". */
    private static final Pattern GARBLED =
            Pattern.compile("\\uFFFD|Ã[\\x{80}-\\x{BF}˜…†]|Â[\\x{A0}-\\x{BF}]|√[∏•¶Æ]|â€");

    void tell(NoteKind kind, String field, Integer column, String written, String read) {
        found.tell(new ReadingFinding(kind, new Place(mapped, row.number(), column), field, position, written, read));
    }

    /** Says so if the row is hidden, struck out, or wider than the headings. */
    void tellOfRow() {
        if (row.isHidden()) {
            tell(NoteKind.ROW_HIDDEN, null, null, null, null);
        }
        if (row.isStruck()) {
            tell(NoteKind.ROW_STRUCK, null, null, null, null);
        }
        if (mapped.isWider(row)) {
            var last = row.cells().lastKey();
            tell(NoteKind.ROW_WIDER, null, last, row.cell(last).shown(), null);
        }
    }

    /** Says so if a cell has lost letters, if a reader takes it for empty, or sees more than its text. */
    void tellLook(SheetCell cell, String field, int column) {
        if (GARBLED.matcher(cell.text()).find()) {
            tell(NoteKind.CELL_GARBLED, field, column, cell.shown(), null);
        }
        if (cell.look() != SheetCell.Look.PLAIN && !row.isStruck()) {
            var kind = cell.look() == SheetCell.Look.STRUCK ? NoteKind.CELL_STRUCK : NoteKind.CELL_HIDDEN;
            tell(kind, field, column, cell.shown(), null);
        }
    }

    void tellOf(CellAnswer answer, String field, int column) {
        answer.notes().forEach(note -> tell(note.kind(), field, column, note.written(), note.read()));
    }
}
