package no.tiltaksoversikt.publication.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.tabular.CsvDialect;
import no.tiltaksoversikt.platform.tabular.CsvTable;
import no.tiltaksoversikt.platform.tabular.Headings;
import no.tiltaksoversikt.platform.tabular.XlsxTable;
import no.tiltaksoversikt.platform.text.Language;

/** Writes all of an edition's measures to a file that is deleted after its request, since it contains exempt measures. */
@ApplicationScoped
class CompleteExport {

    enum Part {
        MEASURES,
        CONTACTS;

        String file() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The act in the audit trail. */
        String action() {
            return file() + "-exported";
        }
    }

    private final ExportQuery rows;
    private final CurrentVertxRequest request;

    CompleteExport(ExportQuery rows, CurrentVertxRequest request) {
        this.rows = rows;
        this.request = request;
    }

    Path write(EditionFacts edition, Part part, Format format, CsvDialect dialect, Language language)
            throws IOException {
        var columns =
                switch (part) {
                    case MEASURES -> ExportSchema.complete(edition.questionnaire());
                    case CONTACTS -> ExportSchema.contacts(edition.questionnaire());
                };
        var words = dialect.headings() == Headings.LABELS
                ? new CodeLabeller(columns, edition.questionnaire(), language)
                : null;
        var file = Files.createTempFile("tiltaksoversikt-", "." + format.extension());
        request.getCurrent().addEndHandler(ended -> file.toFile().delete());
        var headings = columns.stream().map(column -> column.in(language)).toList();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var table = format == Format.CSV
                        ? new CsvTable(out, headings, dialect)
                        : new XlsxTable(out, part.file(), headings, dialect.headings())) {
            rows.read(
                    edition,
                    language,
                    columns,
                    Visibility.DIRECTORATE,
                    values -> table.row(words == null ? values : words.of(values)));
        }
        return file;
    }
}
