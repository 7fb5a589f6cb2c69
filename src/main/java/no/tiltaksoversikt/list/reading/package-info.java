/**
 * The measures in a list's mapped tables. {@code TableReader} is the way in: it reads the tables in their order, {@code RowSieve}
 * separates the rows of measures from others, and {@code RowReader} reads those into {@code ListMeasures}, with a {@code
 * ReadingFinding} for what a careful reader would ask about.
 */
package no.tiltaksoversikt.list.reading;
