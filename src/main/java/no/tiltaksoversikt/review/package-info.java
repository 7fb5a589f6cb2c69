/**
 * The directorate's work on submitted answers: {@code finding} lists what needs a look, {@code correction} corrects answers,
 * {@code revision} freezes states of an edition, and this package combines all of them in a measure's history. Nothing reported
 * or frozen is ever overwritten.
 */
package no.tiltaksoversikt.review;
