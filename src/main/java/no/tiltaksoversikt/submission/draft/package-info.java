/**
 * Drafts: JSON as the agency sent it, stored beside the submitted answer. {@code DraftBody} finds and changes measures in it.
 * Contacts in drafts are erased when the edition takes no more answers, or at a person's request.
 */
package no.tiltaksoversikt.submission.draft;
