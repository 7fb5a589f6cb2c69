/**
 * Numbers of an edition: cross-tabs, the response rate, and what figures and comparisons share with them: coverage, notes,
 * attribution and tables. Every number states its base. The measures' selection alone decides what is counted: the public's
 * numbers leave exempt measures out, except in the fixed figures of an edition that the directorate publishes on all of them.
 */
package no.tiltaksoversikt.statistics;
