package no.tiltaksoversikt.platform.tabular;

/**
 * How a CSV file is written.
 *
 * @param separator between cells
 * @param bom whether it begins with a byte order mark, which Excel needs to take it for UTF-8
 */
public record CsvDialect(char separator, boolean bom, Headings headings) {}
