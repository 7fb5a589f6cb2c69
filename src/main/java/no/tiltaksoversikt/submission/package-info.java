/**
 * An agency's whole answer to an edition. It is stored all or nothing, and sending the same answer twice stores it once, by its
 * content hash. A draft is stored as sent, beside the submitted answer, and does not count; its contacts are erased when the
 * edition takes no more answers, or at a person's request. Every stored answer leaves a receipt, which never changes. An index
 * of the submitted measures, with order, hashes and names, lets one measure change without reading the others.
 */
package no.tiltaksoversikt.submission;
