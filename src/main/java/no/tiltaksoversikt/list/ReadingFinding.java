package no.tiltaksoversikt.list;

import java.util.Locale;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.rule.Severity;

/**
 * Something to be told of how a list was read.
 *
 * @param field the answer's name; null where it is about a row or a column
 * @param measure the measure's position; null where there is none
 * @param row from 1
 * @param column from 0; null where it is about a row
 * @param written what stands there; null where that says nothing
 * @param read what it was read as, or null
 */
record ReadingFinding(Kind kind, String field, Integer measure, int row, Integer column, String written, String read) {

    enum Kind {
        READ_AS(Severity.INFO),
        READ_AS_EXACT(Severity.INFO),
        READ_AS_NOTHING(Severity.INFO),
        /** Nobody can tell what the agency meant, so it must not pass unseen. */
        CELL_ERROR(Severity.ERROR),
        CELL_MERGED(Severity.INFO),
        ROW_SKIPPED(Severity.INFO),
        ROW_HIDDEN(Severity.INFO),
        COLUMN_HIDDEN(Severity.INFO),
        REFERENCE_MADE(Severity.INFO);

        private final Severity severity;
        private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

        Kind(Severity severity) {
            this.severity = severity;
        }

        Severity severity() {
            return severity;
        }

        /** The id in reports. */
        String id() {
            return "list-" + slug;
        }

        Text message() {
            return Text.of("list", slug + ".message");
        }

        Text why() {
            return Text.of("list", slug + ".why");
        }

        Text fix() {
            return Text.of("list", slug + ".fix");
        }
    }

    /** The pointer into the body that was made of the list; empty where it is about no measure. */
    String pointer() {
        if (measure == null) {
            return "";
        }
        return "/measures/" + measure + (field == null ? "" : "/" + field);
    }
}
