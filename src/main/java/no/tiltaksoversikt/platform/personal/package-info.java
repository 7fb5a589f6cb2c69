/**
 * What a feature that stores people's e-mail addresses must be able to do: find them and erase them. Each erases in its own
 * tables; the privacy feature asks all of them, and knows none.
 */
package no.tiltaksoversikt.platform.personal;
