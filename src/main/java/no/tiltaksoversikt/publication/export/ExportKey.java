package no.tiltaksoversikt.publication.export;

/**
 * The identity of a file: edition, revision, and options.
 *
 * @param revision null for the current one
 */
record ExportKey(int editionYear, String revision, ExportOptions options) {}
