package no.tiltaksoversikt.platform.tabular;

/**
 * The form of a CSV file.
 *
 * @param separator between cells
 * @param bom whether it begins with a byte order mark, by which Excel recognises UTF-8
 */
public record CsvDialect(char separator, boolean bom, Headings headings) {}
