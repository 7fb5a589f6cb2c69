/**
 * What Enhetsregisteret says otherwise than our histories. It is asked every night where an address is configured; the
 * differences are kept and taken over one by one by the directorate, since the register has no day of a new name and writes
 * names in capitals.
 */
package no.tiltaksoversikt.organisation.register;
