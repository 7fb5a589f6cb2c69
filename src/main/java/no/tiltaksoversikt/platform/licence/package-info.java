/** The licence of the published data. */
package no.tiltaksoversikt.platform.licence;
