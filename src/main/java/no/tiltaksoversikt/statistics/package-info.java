/**
 * Numbers of an edition: the response rate, and what all tables share: the parameters and the view of a cross-tab, coverage and
 * attribution. Every number states its base. Only the measures' selection decides what is counted: the public's numbers leave
 * out exempt measures, except in the fixed figures of an edition that the directorate publishes over all measures.
 */
package no.tiltaksoversikt.statistics;
