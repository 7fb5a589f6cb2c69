/**
 * What endpoints share: the reading of bodies, parameters, formats and languages, entity tags, and pages of lists. The
 * sub-packages work on every request without an endpoint's help.
 */
package no.tiltaksoversikt.platform.http;
