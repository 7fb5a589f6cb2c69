/**
 * Events for other systems: numbers the events of the outbox, lists them, and delivers them to subscribers. Decides who
 * may see which event, and which addresses are called.
 */
package no.tiltaksoversikt.event;
