package no.tiltaksoversikt.submission;

/**
 * The receipt of an answer.
 *
 * @param isNew whether what it is for was not there before
 * @param measureTag the entity tag of the one measure that was changed, as it is read back; null where there is none
 */
public record SubmissionOutcome(SubmissionReceipt receipt, boolean isNew, String measureTag) {}
