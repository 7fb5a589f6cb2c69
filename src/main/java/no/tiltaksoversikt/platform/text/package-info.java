/**
 * Texts in bokmål, nynorsk and English. Språklova wants both written standards of Norwegian at the same time, so a
 * text without all three doesn't load.
 */
package no.tiltaksoversikt.platform.text;
