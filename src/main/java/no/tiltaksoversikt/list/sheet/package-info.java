/**
 * Reads files that people keep their lists in, XLSX and CSV, into sheets of cells. {@code ListFile} is the way in. Files come
 * from outside and may be made to do harm: nothing is unpacked beyond {@code ListLimits}, no formula is run, no entity is
 * expanded, and what can't be read is a {@code Problem}.
 */
package no.tiltaksoversikt.list.sheet;
