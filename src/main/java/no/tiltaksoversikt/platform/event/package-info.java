/** The outbox of events: what happened, written in the transaction that made it happen. Sending is the feature {@code event}. */
package no.tiltaksoversikt.platform.event;
