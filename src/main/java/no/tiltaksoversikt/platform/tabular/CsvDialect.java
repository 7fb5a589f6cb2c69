package no.tiltaksoversikt.platform.tabular;

/**
 * How a CSV file is written.
 *
 * @param separator between cells
 * @param bom whether it begins with a byte order mark, which Excel needs to take it for UTF-8
 */
public record CsvDialect(char separator, boolean bom, Headings headings) {

    /** What programs read without being told: commas, no byte order mark, names as headings (RFC 4180). */
    public static final CsvDialect PLAIN = new CsvDialect(',', false, Headings.NAMES);

    /** What Excel opens rightly in Norway, where the comma is in the numbers. */
    public static final CsvDialect EXCEL = new CsvDialect(';', true, Headings.LABELS);
}
