/**
 * What a feature that stores personal e-mail addresses must implement: finding and erasing them in its own tables. The privacy
 * feature calls all implementations.
 */
package no.tiltaksoversikt.platform.personal;
