/**
 * Reads the data of a form, JSON or XML, into the body that an agency would have posted, and makes a form of such a body. Decided:
 * what can't be converted stays as it is, and the reporting rules say what is wrong with it.
 */
package no.tiltaksoversikt.altinn.data;
