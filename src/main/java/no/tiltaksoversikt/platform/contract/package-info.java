/** Completes the OpenAPI document that the framework generates: texts, names, formats, examples, security and problems. */
package no.tiltaksoversikt.platform.contract;
