/**
 * The agencies invited to an edition: the ministry and Skate membership they had then, their contact, and their deadline.
 * A submission locks its participant, so two submissions of an agency come one after the other, on any instance. An
 * extension says nothing about what was received before it.
 */
package no.tiltaksoversikt.edition.participant;
