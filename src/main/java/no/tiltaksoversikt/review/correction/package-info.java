/**
 * The directorate's corrections of single answers, the agencies' objections, and the decisions on them. A corrected measure
 * consists of the reported answers with all corrections in force, checked by the same rules as a submission.
 */
package no.tiltaksoversikt.review.correction;
