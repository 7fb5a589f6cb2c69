/**
 * A measure from one edition to the next: what an agency reports of the measures it had before (continued, split, merged,
 * moved, ended), and the prefilled draft that follows from it. An event is never changed; the latest one of a measure
 * holds. Answers that change every year are not prefilled.
 */
package no.tiltaksoversikt.submission.lineage;
