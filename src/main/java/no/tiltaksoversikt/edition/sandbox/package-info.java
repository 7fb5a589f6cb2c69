/**
 * The sandbox: an edition for developers of agencies' systems, with tokens of a test issuer. Its row has a flag and is always
 * open, never visible, and before all other editions, so that queries for visible, closed or earlier editions don't find it.
 * {@code SandboxGuard} decides which addresses it has.
 */
package no.tiltaksoversikt.edition.sandbox;
