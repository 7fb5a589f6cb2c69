/**
 * What happens on a connection before a request reaches the framework and after its answer has left it: addresses that the
 * framework would refuse without a word, refusals without a body, slow headers, and the entity tags of compressed answers.
 */
package no.tiltaksoversikt.platform.http.connection;
