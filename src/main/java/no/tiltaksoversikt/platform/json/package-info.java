/** Canonical JSON (RFC 8785) and the hashes made of it, so that anyone can recompute them outside the service. */
package no.tiltaksoversikt.platform.json;
