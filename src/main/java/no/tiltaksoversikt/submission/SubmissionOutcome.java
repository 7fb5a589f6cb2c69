package no.tiltaksoversikt.submission;

/**
 * The result of a write.
 *
 * @param isNew whether the submission, draft or measure was created
 * @param measureTag the new entity tag of a single changed measure; null for other writes
 */
public record SubmissionOutcome(SubmissionReceipt receipt, boolean isNew, String measureTag) {}
