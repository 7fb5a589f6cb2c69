/**
 * Receives forms from Altinn 3. An event is stored before it is acknowledged; then a worker fetches the instance and its form
 * data, and submits the form by the same code as any other answer. Events may be late, repeated, out of order or missing. So
 * there is one job per instance, the outcome is stored in the transaction of the submission, and a query finds instances
 * without an event (docs/adr/0019). Without configuration nothing is called.
 */
package no.tiltaksoversikt.altinn;
