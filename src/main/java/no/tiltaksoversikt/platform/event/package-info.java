/** The outbox: events, written in the transaction that caused them. The feature {@code event} delivers them. */
package no.tiltaksoversikt.platform.event;
