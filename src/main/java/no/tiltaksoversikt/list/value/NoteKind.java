package no.tiltaksoversikt.list.value;

import java.util.Locale;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.rule.Severity;

/** The kinds of notes on how a list was read, in their order in reports. */
public enum NoteKind {
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
    /** An exact amount, although the cell says "about". */
    READ_AS_EXACT(Severity.INFO),
    /** No answer. */
    READ_AS_NOTHING(Severity.INFO),
    /** The text of something that is no text. */
    READ_AS_TEXT(Severity.INFO),
    /** Something that the cell implies. */
    READ_AS(Severity.INFO),
    REFERENCE_MADE(Severity.INFO);

    private final Severity severity;
    private final String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');

    NoteKind(Severity severity) {
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
