/**
 * Following participants up: how far each has come, and reminders by e-mail. A reminder is claimed in the database before
 * it is sent, so that nobody gets two for the same reason, whatever happens in between and on whatever instance.
 */
package no.tiltaksoversikt.followup;
