package no.tiltaksoversikt.publication.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.tabular.TableWriter;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.platform.text.Language;

/** Writes chosen measures or columns of an edition as a CSV file or a workbook. */
@ApplicationScoped
public class TableExport {

    private final EditionFactsQuery editions;
    private final ExportQuery rows;
    private final CurrentVertxRequest request;

    TableExport(EditionFactsQuery editions, ExportQuery rows, CurrentVertxRequest request) {
        this.editions = editions;
        this.rows = rows;
        this.request = request;
    }

    /** The public answers of some measures, which are few enough to be held in memory. */
    public byte[] ofSome(Edition edition, List<UUID> ids, Format format, CsvDialect dialect, Language language) {
        var facts = editions.of(edition);
        var rows = ExportRows.ofPublic(facts.questionnaire(), ids);
        var sheet = ExportWriter.text("measures", language);
        return TableWriter.bytes(out -> write(facts, rows, sheet, format, dialect, language, out));
    }

    /** Columns of all measures, exempt ones too, in a file that is deleted with its request. */
    Path ofAll(
            EditionFacts edition,
            List<ExportColumn> columns,
            String sheet,
            Format format,
            CsvDialect dialect,
            Language language)
            throws IOException {
        var file = Files.createTempFile("tiltaksoversikt-", "." + format.extension());
        request.getCurrent().addEndHandler(ended -> file.toFile().delete());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(edition, ExportRows.ofAll(columns), sheet, format, dialect, language, out);
        }
        return file;
    }

    private void write(
            EditionFacts edition,
            ExportRows wanted,
            String sheet,
            Format format,
            CsvDialect dialect,
            Language language,
            OutputStream out)
            throws IOException {
        var columns =
                wanted.columns().stream().map(column -> column.in(language)).toList();
        try (var table = TableWriter.of(format, out, sheet, columns, dialect)) {
            rows.write(edition, wanted, dialect.headings(), language, table);
        }
    }
}
