/**
 * Tables as files. Rows are written one by one to a stream, so memory does not grow with the table. Equal rows give equal
 * bytes, since files are identified by their hashes.
 */
package no.tiltaksoversikt.platform.tabular;
