/**
 * Receives forms from Altinn 3. An event is stored before it is acknowledged; then a worker fetches the instance and its form
 * data, and submits the form by the same code as any other answer. Events may be late, repeated, out of order or missing. So
 * there is one job per instance, the outcome is stored in the transaction of the submission, and a query finds instances
 * without an event (docs/adr/0019). Without configuration nothing is called.
 *
 * <p>Makes prefilled forms in Altinn, too: with an agency's previous answer, or with the answers of a form that the rules
 * rejected. The jobs are an outbox, so a crash loses none. Altinn stores the job's id with the instance, which finds an
 * instance again if the response was lost.
 */
package no.tiltaksoversikt.altinn;
