/**
 * The directorate's own words in an edition's report. What is written holds from the next frozen state on, whose manifest has
 * it; until then only the directorate sees it.
 */
package no.tiltaksoversikt.edition.section;
