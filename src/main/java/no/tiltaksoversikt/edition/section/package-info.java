/**
 * The directorate's own texts in an edition's report. A text is part of the next frozen state and its manifest; until
 * then only the directorate sees it.
 */
package no.tiltaksoversikt.edition.section;
