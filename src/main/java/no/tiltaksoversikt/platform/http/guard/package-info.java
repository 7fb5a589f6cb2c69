/**
 * Checks of a request before its resource: addresses, methods, query parameters, the size and encoding of bodies, and the
 * origin of scripts. A request that fails a check is answered with a problem and changes nothing.
 */
package no.tiltaksoversikt.platform.http.guard;
