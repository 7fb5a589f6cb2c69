/**
 * Drafts: the JSON that an agency sent, kept beside what is submitted. {@code DraftBody} finds and changes measures in it;
 * contacts in drafts are erased when the edition takes no more answers, or when a person asks.
 */
package no.tiltaksoversikt.submission.draft;
