/** The clock, which tests can replace, and the time zone of dates. */
package no.tiltaksoversikt.platform.time;
