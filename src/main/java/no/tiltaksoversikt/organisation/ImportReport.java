package no.tiltaksoversikt.organisation;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of an import or its dry run. */
@Schema(name = "OrganisationImportReport")
record ImportReport(boolean dryRun, boolean valid, Counts counts, List<Row> rows) {

    /** Numbers of rows by outcome. */
    @Schema(name = "OrganisationImportCounts")
    record Counts(long created, long changed, long unchanged, long errors) {}

    @Schema(name = "OrganisationImportRowReport")
    record Row(int row, String organisation, Outcome outcome, List<RowError> errors) {}

    /** A mistake in a row. */
    @Schema(name = "OrganisationImportError")
    record RowError(String field, String message) {}

    /** The effect of a row on its organisation. */
    @Schema(name = "OrganisationImportOutcome")
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /** A mistake in a row, in no language yet. */
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
