/**
 * What every endpoint shares: request ids, languages, entity tags, paging, and refusing query parameters that an
 * endpoint doesn't know.
 */
package no.tiltaksoversikt.platform.http;
