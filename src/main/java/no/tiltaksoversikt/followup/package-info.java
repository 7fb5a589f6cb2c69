/**
 * Follow-up of participants: their progress, and reminders by e-mail. A reminder is claimed in the database before it
 * is sent, so no agency gets two for the same reason, although processes may die and several instances may send.
 */
package no.tiltaksoversikt.followup;
