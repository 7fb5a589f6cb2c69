/**
 * How far each participant of an edition has come: nothing, a draft, submitted in time or late. {@code ProgressQuery} is
 * the way in. The status follows from what is stored and is never stored itself.
 */
package no.tiltaksoversikt.submission.progress;
