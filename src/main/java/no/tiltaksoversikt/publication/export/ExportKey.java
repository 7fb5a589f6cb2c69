package no.tiltaksoversikt.publication.export;

/** Which file: the edition, and everything that its bytes depend on besides the data. */
record ExportKey(int editionYear, ExportOptions options) {}
