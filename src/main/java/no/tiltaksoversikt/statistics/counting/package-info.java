/**
 * Counts an edition's measures in one scan: in the database, or in memory if the edition is frozen (docs/adr/0006). Both give
 * the same numbers. {@code EditionCounts} is the way in and chooses.
 */
package no.tiltaksoversikt.statistics.counting;
