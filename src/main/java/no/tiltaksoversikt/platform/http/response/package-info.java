/**
 * The headers that all answers share, one filter for each family of headers, compression with the entity tags that follow, and
 * the cache of answers to anonymous reads. A feature uses only {@link
 * no.tiltaksoversikt.platform.http.response.FrozenRevision}.
 */
package no.tiltaksoversikt.platform.http.response;
