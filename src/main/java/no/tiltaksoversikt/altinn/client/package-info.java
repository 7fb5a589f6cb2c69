/**
 * Calls to Altinn, with a token from Maskinporten that is exchanged there. Decided: one HTTP client with time-outs, retries and
 * a circuit breaker for all calls, and addresses that are made of the configuration and checked ids only (docs/adr/0024).
 */
package no.tiltaksoversikt.altinn.client;
