package no.tiltaksoversikt.publication.export;

import no.tiltaksoversikt.platform.tabular.Headings;
import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.platform.text.Language;

/**
 * The options of a file.
 *
 * @param language of names, labels and notes
 * @param labels whether headings and codes are labels
 */
record ExportOptions(ExportFormat format, Language language, boolean labels, char separator, boolean bom) {

    private static final char NO_MATTER = ',';

    static ExportOptions of(ExportFormat format, Language language, boolean labels) {
        return new ExportOptions(format, language, labels, NO_MATTER, false);
    }

    Headings headings() {
        return labels ? Headings.LABELS : Headings.NAMES;
    }

    CsvDialect dialect() {
        return new CsvDialect(separator, bom, headings());
    }
}
