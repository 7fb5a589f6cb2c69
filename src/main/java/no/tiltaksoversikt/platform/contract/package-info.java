/** The parts of the OpenAPI document that no single endpoint owns: who we are, how to get in, and the problems. */
package no.tiltaksoversikt.platform.contract;
