/** Tokens for trying the service out, in dev mode only; the package is left out of the jar. */
package no.tiltaksoversikt.security.dev;
