package no.tiltaksoversikt.list.reading;

import java.util.Locale;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.rule.Severity;

/**
 * A note on how a list was read.
 *
 * @param field the answer's name; null for a note on a row or a column
 * @param measure the measure's position; null if there is none
 * @param row the row's number; in a sheet with a measure in each column, the number of the column
 * @param column from 0; null for a note on a row
 * @param written the cell's text, shortened; null if it does not help
 * @param read what it was read as, shortened, or null
 */
public record ReadingFinding(
        Kind kind,
        MappedSheet sheet,
        String field,
        Integer measure,
        int row,
        Integer column,
        String written,
        String read) {

    private static final int SHOWN = 60;

    public ReadingFinding {
        written = shortened(written);
        read = shortened(read);
    }

    private static String shortened(String text) {
        return text == null ? null : ShortText.of(text, SHOWN);
    }

    /** The kinds of notes, in their order in reports. */
    public enum Kind {
        /** The agency's meaning is unknown, so the submission must stop. */
        CELL_ERROR(Severity.ERROR),
        FORMULA_WITHOUT_VALUE(Severity.ERROR),
        CELL_GARBLED(Severity.ERROR),
        CELL_SHARED(Severity.ERROR),
        AMOUNT_LEFT_OUT(Severity.ERROR),
        EXEMPTION_LEFT_OUT(Severity.ERROR),
        UNIT_UNKNOWN(Severity.ERROR),
        UNIT_LEFT_OUT(Severity.INFO),
        OTHER_AGENCY(Severity.INFO),
        SHEET_LEFT_OUT(Severity.INFO),
        SHEET_JOINED(Severity.INFO),
        TABLE_LEFT_OUT(Severity.INFO),
        TABLE_JOINED(Severity.INFO),
        COLUMN_OPPOSITE(Severity.INFO),
        COLUMN_RESTRICTED(Severity.INFO),
        COLUMN_LEFT_OUT(Severity.INFO),
        COLUMN_GUESSED(Severity.INFO),
        COLUMN_HIDDEN(Severity.INFO),
        ROW_WIDER(Severity.ERROR),
        ROW_SKIPPED(Severity.INFO),
        ROW_HIDDEN(Severity.INFO),
        ROW_STRUCK(Severity.INFO),
        CELL_STRUCK(Severity.INFO),
        CELL_HIDDEN(Severity.INFO),
        CELL_MERGED(Severity.INFO),
        READ_AS_EXACT(Severity.INFO),
        READ_AS_NOTHING(Severity.INFO),
        READ_AS_TEXT(Severity.INFO),
        READ_AS(Severity.INFO),
        REFERENCE_MADE(Severity.INFO);

        private final Severity severity;
        private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** The id in reports. */
        public String id() {
            return "list-" + slug;
        }

        public Text message() {
            return Text.of("list", slug + ".message");
        }

        public Text why() {
            return Text.of("list", slug + ".why");
        }

        public Text fix() {
            return Text.of("list", slug + ".fix");
        }
    }

    /** The pointer into the resulting body; empty for notes without a measure. */
    public String pointer() {
        if (measure == null) {
            return "";
        }
        return "/measures/" + measure + (field == null ? "" : "/" + field);
    }
}
