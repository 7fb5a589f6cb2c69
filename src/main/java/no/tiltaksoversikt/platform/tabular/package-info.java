/**
 * Tables as files. Rows are written one by one to a stream: a table of a million rows needs no more memory than one of ten. The
 * same rows always give the same bytes, because files are identified by their hashes.
 */
package no.tiltaksoversikt.platform.tabular;
