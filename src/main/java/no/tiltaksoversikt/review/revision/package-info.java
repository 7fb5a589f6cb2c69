/**
 * Frozen revisions of an edition and their manifests. A manifest lists the hashes of all parts of a state, so everyone can check
 * that nothing changed. A later correction makes a new revision, and the earlier ones stay readable.
 */
package no.tiltaksoversikt.review.revision;
