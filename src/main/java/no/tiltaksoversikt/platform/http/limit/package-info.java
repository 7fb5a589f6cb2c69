/**
 * What one caller, and all callers together, may take of the service at once: bodies on their way, requests a minute, costly
 * reads, and the time of a read in the database.
 */
package no.tiltaksoversikt.platform.http.limit;
