/**
 * Reads form data (JSON or XML) as the request body of an agency's own system, and writes form data from such a body. Decided:
 * a value that can't be converted stays as it is, and the reporting rules report it.
 */
package no.tiltaksoversikt.altinn.data;
