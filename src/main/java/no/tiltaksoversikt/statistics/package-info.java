/**
 * Numbers of an edition: cross-tabs, the report's figures and key numbers, the response rate. Every number says what it is
 * of. What is counted is decided once, in the measures' selection: the public's numbers never touch exempt measures, save
 * in the fixed figures of an edition that the directorate publishes on all of them. Categories follow from the
 * questionnaire and the participants, never from answers. One request is one scan of the measures.
 */
package no.tiltaksoversikt.statistics;
