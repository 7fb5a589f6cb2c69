/**
 * An edition's questionnaire as a complete Altinn 3 form, and its code lists for forms that are made by hand. Everything
 * follows from the questionnaire: nothing about a single question is written here but what the reporting rules know too.
 * The form asks no more than the service does, and where a rule can be told early, it is; the verdict stays the service's.
 */
package no.tiltaksoversikt.altinn.form;
