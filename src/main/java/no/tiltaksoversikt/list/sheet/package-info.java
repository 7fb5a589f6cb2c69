/**
 * Reads files with lists, XLSX and CSV, into sheets of cells. {@code ListFile} is the way in. Files may be hostile: nothing is
 * unpacked beyond {@code ListLimits}, no formula is evaluated, no entity is expanded, and what can't be read is a {@code
 * Problem}.
 */
package no.tiltaksoversikt.list.sheet;
