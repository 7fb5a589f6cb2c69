/**
 * The directorate's work on submitted answers. {@code finding} lists what needs a look, {@code correction} lays corrections
 * over answers, {@code revision} freezes states of an edition, and this package tells a measure's history from all of them.
 * Nothing reported and nothing frozen is ever overwritten.
 */
package no.tiltaksoversikt.review;
