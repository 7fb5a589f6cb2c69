/**
 * Generates an Altinn 3 form from an edition's questionnaire, and code lists for hand-made forms. Code here knows single
 * questions only where the reporting rules do. The form checks what Altinn can express; the service decides.
 */
package no.tiltaksoversikt.altinn.form;
