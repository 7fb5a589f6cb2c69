/**
 * Finds national identity numbers and telephone numbers in free text. {@code PersonalNumbers} is the way in. Texts about
 * measures are full of other numbers, so a finding requires evidence: control digits, a date, a grouping or a word.
 */
package no.tiltaksoversikt.validation.personal;
