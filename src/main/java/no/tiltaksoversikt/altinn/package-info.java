/**
 * Forms from Altinn 3. An event is stored before it is answered; a worker then fetches the instance and its form data, and
 * submits them by the same code as any other answer. Events arrive late, twice, in any order or never, so there is one job
 * per instance, the outcome is stored with the submission, and a query finds instances without an event
 * (docs/adr/0019). Without configuration nothing is called.
 */
package no.tiltaksoversikt.altinn;
