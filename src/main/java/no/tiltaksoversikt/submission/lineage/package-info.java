/**
 * A measure from one edition to the next: what agencies state about earlier measures (continued, split, merged, moved, ended,
 * withdrawn), and the prefilled draft that follows. An event never changes; the latest one of a measure counts. Answers that
 * change every year are not prefilled.
 */
package no.tiltaksoversikt.submission.lineage;
