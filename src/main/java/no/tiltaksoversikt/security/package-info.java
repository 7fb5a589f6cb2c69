/**
 * Who calls: a Maskinporten access token becomes a {@link no.tiltaksoversikt.security.Caller}. A token that can't be
 * verified lets nobody in, and without configuration nobody is the directorate.
 */
package no.tiltaksoversikt.security;
