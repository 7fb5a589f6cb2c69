/**
 * Sentences made of numbers. They are data: templates in three languages that name numbers, choose words by size and
 * direction, and are left out where a number is missing.
 */
package no.tiltaksoversikt.publication.prose;
