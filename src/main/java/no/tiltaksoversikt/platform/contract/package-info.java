/** The parts of the OpenAPI document that no endpoint owns: publisher, security and problems. */
package no.tiltaksoversikt.platform.contract;
