/**
 * Handlers on the connection, before a request reaches the framework and after its answer has left it: strict framing, one
 * request at a time, repair of addresses, bodies for empty refusals, a deadline for headers, and slow readers of large answers.
 */
package no.tiltaksoversikt.platform.http.connection;
