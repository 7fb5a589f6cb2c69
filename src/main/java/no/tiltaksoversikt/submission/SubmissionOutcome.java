package no.tiltaksoversikt.submission;

/** The receipt of an answer, and whether what it is for was not there before. */
public record SubmissionOutcome(SubmissionReceipt receipt, boolean isNew) {}
