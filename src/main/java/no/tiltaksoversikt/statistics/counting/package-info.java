/**
 * Counts an edition's measures in one scan: in the database, or in columns in memory where the edition is frozen (docs/adr/0006).
 * Both give the same numbers. {@code EditionCounts} is the way in and chooses.
 */
package no.tiltaksoversikt.statistics.counting;
