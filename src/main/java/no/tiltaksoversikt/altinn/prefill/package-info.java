/**
 * Makes prefilled forms in Altinn: with an agency's previous answer, or with the answers of a form that the rules rejected. The
 * jobs are an outbox, so a crash loses none. Altinn stores the job's id with the instance, which finds an instance again if the
 * response was lost (docs/adr/0019).
 */
package no.tiltaksoversikt.altinn.prefill;
