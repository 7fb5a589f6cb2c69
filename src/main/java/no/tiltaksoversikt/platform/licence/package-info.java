/** On which terms the published data may be used, said in one place. */
package no.tiltaksoversikt.platform.licence;
