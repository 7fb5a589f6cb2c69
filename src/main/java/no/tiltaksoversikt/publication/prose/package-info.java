/**
 * Sentences made of numbers. They are data: templates in three languages that refer to numbers, choose words by size and
 * direction, and are left out if a number is missing.
 */
package no.tiltaksoversikt.publication.prose;
