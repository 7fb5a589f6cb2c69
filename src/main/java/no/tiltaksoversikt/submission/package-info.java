/**
 * An agency's whole answer to an edition. It is stored all or nothing, and the same answer twice is one: the content
 * hash decides. What is submitted counts; a draft lies beside it. Every stored answer leaves a receipt that never
 * changes.
 */
package no.tiltaksoversikt.submission;
