/**
 * Differences between our histories and Enhetsregisteret. Where an address is configured, all organisations are compared every
 * night. The directorate accepts differences one by one, since the register has no day for a new name and stores names in
 * capitals.
 */
package no.tiltaksoversikt.organisation.register;
