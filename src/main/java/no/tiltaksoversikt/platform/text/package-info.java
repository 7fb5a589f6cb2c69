/**
 * Texts in bokmål, nynorsk and English. Språklova requires both written standards at the same time, so a text without all three
 * languages does not load.
 */
package no.tiltaksoversikt.platform.text;
