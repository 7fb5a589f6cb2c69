/**
 * The progress of an edition's participants: nothing, a draft, submitted in time or late. {@code ProgressQuery} is the way in.
 * The status is derived from what is stored, and never stored itself.
 */
package no.tiltaksoversikt.submission.progress;
