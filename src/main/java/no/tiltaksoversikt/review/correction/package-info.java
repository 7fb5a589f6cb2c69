/**
 * Corrections of single answers by the directorate, with the objections of agencies and the decisions on them. A corrected
 * measure is the reported one with all corrections that hold laid over it, checked by the same rules as an answer.
 */
package no.tiltaksoversikt.review.correction;
