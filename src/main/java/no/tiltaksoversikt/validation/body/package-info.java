/**
 * Reads bodies token by token, and leniently: a wrong value is kept for the rules to report. A body is refused only if it is
 * not JSON, lacks the outer shape or has an unknown field. {@code SubmissionReader} is the way in.
 */
package no.tiltaksoversikt.validation.body;
