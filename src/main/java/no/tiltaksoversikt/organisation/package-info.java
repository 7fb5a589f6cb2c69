/**
 * Ministries and agencies with their histories: names and affiliations that each hold until the next begins, and successors.
 * What is known of 2017 to 2026 comes with the service as CSV and is taken by the import's own code at every start; it adds to
 * what the directorate has not changed. A change whose day is not known is delivered from the first day on which it is sure.
 * Editions copy the names that they need, so nothing that is frozen depends on a history.
 */
package no.tiltaksoversikt.organisation;
