package no.tiltaksoversikt.organisation;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import has done or would do. */
@Schema(name = "OrganisationImportReport", description = "What an import has done or would do, row by row.")
record ImportReport(
        @Schema(required = true, description = "Whether it was only tried.")
        boolean dryRun,

        @Schema(required = true, description = "Whether no row has an error; else nothing is stored.")
        boolean valid,

        @Schema(required = true) Counts counts,

        @Schema(required = true, description = "In the order of the import.")
        List<Row> rows) {

    /** How many rows came to what. */
    @Schema(name = "OrganisationImportCounts", description = "The number of rows with each outcome.")
    record Counts(
            @Schema(required = true, minimum = "0") long created,
            @Schema(required = true, minimum = "0") long changed,
            @Schema(required = true, minimum = "0") long unchanged,
            @Schema(required = true, minimum = "0") long errors) {}

    /** One row. */
    @Schema(name = "OrganisationImportRowReport", description = "What a row came to.")
    record Row(
            @Schema(required = true, minimum = "1", description = "Counted from 1; the header does not count.")
            int row,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The ministry's code or the agency's number, as the row says.",
                    examples = "974760673")
            String organisation,

            @Schema(required = true, description = "What the row does to its organisation.")
            Outcome outcome,

            @Schema(required = true, description = "What is wrong with it.")
            List<RowError> errors) {}

    /** What is wrong in one row. */
    @Schema(name = "OrganisationImportError", description = "What is wrong in one place of a row.")
    record RowError(
            @Schema(required = true, description = "The column; empty for the whole row.", examples = "validFrom")
            String field,

            @Schema(required = true, description = "What is wrong, in the language asked for.")
            String message) {}

    /** What a row does to its organisation. */
    @Schema(name = "OrganisationImportOutcome")
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /** A mistake in a row, before it is put into words. */
    record Mistake(int row, String field, Text message) {

        RowError in(Language language) {
            return new RowError(field, message.in(language));
        }
    }

    static ImportReport of(boolean dryRun, List<Row> rows) {
        var errors = count(rows, Outcome.ERROR);
        return new ImportReport(
                dryRun,
                errors == 0,
                new Counts(
                        count(rows, Outcome.CREATED),
                        count(rows, Outcome.CHANGED),
                        count(rows, Outcome.UNCHANGED),
                        errors),
                rows);
    }

    private static long count(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
