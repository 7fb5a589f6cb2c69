/** The clock that everything asks, so that a test can set it, and the time zone that dates are meant in. */
package no.tiltaksoversikt.platform.time;
