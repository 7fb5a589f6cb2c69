/**
 * The directorate's corrections of single answers, the agencies' objections, the decisions on them, and a measure's history. A
 * corrected measure consists of the reported answers with all corrections in force, checked by the same rules as a submission.
 * Nothing reported is ever overwritten.
 */
package no.tiltaksoversikt.review.correction;
