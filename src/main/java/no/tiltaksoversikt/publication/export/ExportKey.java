package no.tiltaksoversikt.publication.export;

/**
 * Which file: the edition, the revision, and everything that its bytes depend on besides the data.
 *
 * @param revision null for the current one
 */
record ExportKey(int editionYear, String revision, ExportOptions options) {}
