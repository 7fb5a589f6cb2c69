/**
 * Numbers of an edition: cross-tabs, the response rate, and what figures and comparisons share with them: coverage, notes,
 * attribution and tables. Every number states its base. Only the measures' selection decides what is counted: the public's
 * numbers leave out exempt measures, except in the fixed figures of an edition that the directorate publishes over all
 * measures.
 */
package no.tiltaksoversikt.statistics;
