/**
 * An edition's public measures as files. A file is made once, by one query and row by row, into a folder, and served from
 * there; its hash is its tag. It holds what the public may see, also when the directorate asks. The dictionary says what
 * every column means.
 */
package no.tiltaksoversikt.publication.export;
