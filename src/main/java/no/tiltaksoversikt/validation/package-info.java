/**
 * What is wrong with an agency's answer: reading a body leniently, the reporting rules, and the report. The rules are
 * pure functions with one stable id each and give findings, never exceptions; their words are data. The dry run and the
 * submission go through the same reader and the same engine, so the one can't promise what the other refuses. Only a
 * body that isn't JSON, lacks the outer shape or has an unknown field is refused as a whole.
 */
package no.tiltaksoversikt.validation;
