package no.tiltaksoversikt.publication.export;

import no.tiltaksoversikt.platform.tabular.Headings;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.platform.text.Language;

/**
 * The options of a file.
 *
 * @param language of names, labels and notes
 * @param dialect of other formats than CSV, only the headings count
 */
record ExportOptions(ExportFormat format, Language language, CsvDialect dialect) {

    static ExportOptions of(ExportFormat format, Language language, Headings headings) {
        return new ExportOptions(format, language, new CsvDialect(',', false, headings));
    }
}
