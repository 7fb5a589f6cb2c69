package no.tiltaksoversikt.publication.export;

import no.tiltaksoversikt.platform.tabular.TableWriter.CsvDialect;
import no.tiltaksoversikt.platform.text.Language;

/**
 * What a file depends on.
 *
 * @param revision null for the current one
 * @param language of names, labels and notes
 * @param dialect of other formats than CSV, only the headings count
 */
record ExportKey(int editionYear, String revision, ExportFormat format, Language language, CsvDialect dialect) {}
