/**
 * What data there is, as DCAT-AP-NO: one catalogue that data.norge.no harvests, a series with a dataset per edition, a
 * distribution per file, and the service itself. It follows from the editions alone. It has no blank nodes: everything in
 * it has an address, so that it is the same bytes every time.
 */
package no.tiltaksoversikt.publication.catalog;
