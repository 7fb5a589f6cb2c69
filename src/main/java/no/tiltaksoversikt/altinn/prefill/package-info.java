/**
 * Forms that are filled in beforehand in Altinn: with what an agency answered last, and with what it sent in a form that was
 * refused. The jobs are an outbox: a crash loses none, and an instance that was made without our learning of it is found again
 * by a mark that Altinn keeps with it (docs/adr/0019).
 */
package no.tiltaksoversikt.altinn.prefill;
