/**
 * What happened, for systems that want to hear of it: numbers the events of the outbox, lists them, and sends them to
 * subscribers. Decides who may see which event, and which addresses are called.
 */
package no.tiltaksoversikt.event;
