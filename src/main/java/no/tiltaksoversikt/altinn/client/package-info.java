/**
 * Calls to Altinn, with a Maskinporten token that is exchanged for Altinn's own. Decided: one HTTP client with time-outs,
 * retries and circuit breakers for all calls (docs/adr/0024), and addresses built from the configuration and validated ids only.
 */
package no.tiltaksoversikt.altinn.client;
