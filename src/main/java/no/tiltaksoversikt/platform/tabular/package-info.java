/**
 * Tables as files: rows go in one by one and out to a stream, so that a table of a million rows needs no more memory
 * than one of ten. The same rows give the same bytes, whenever they are written, so that a file can be told by its hash.
 */
package no.tiltaksoversikt.platform.tabular;
