/**
 * An edition's public measures as files. A file is written once, by one query and row by row, and served from a folder; its
 * hash is its entity tag. It contains the public measures, also for the directorate. The dictionary describes every column.
 */
package no.tiltaksoversikt.publication.export;
