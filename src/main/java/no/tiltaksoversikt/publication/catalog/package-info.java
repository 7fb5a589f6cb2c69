/**
 * The catalogue of open data in DCAT-AP-NO, which data.norge.no harvests: a series with a dataset per edition, a distribution
 * per file, and the service itself. It follows from the editions alone. It has no blank nodes, so its bytes are the same every
 * time.
 */
package no.tiltaksoversikt.publication.catalog;
