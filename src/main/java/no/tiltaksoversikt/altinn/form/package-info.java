/**
 * Generates an Altinn 3 form from an edition's questionnaire, and code lists for hand-made forms. The code names single
 * questions only where the reporting rules do. The form checks the rules that Altinn can express; the service checks all.
 */
package no.tiltaksoversikt.altinn.form;
