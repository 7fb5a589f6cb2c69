/**
 * Authentication: a Maskinporten access token becomes a {@link no.tiltaksoversikt.security.Caller}. A token that can't be
 * verified is refused, and without configuration no caller is the directorate.
 */
package no.tiltaksoversikt.security;
