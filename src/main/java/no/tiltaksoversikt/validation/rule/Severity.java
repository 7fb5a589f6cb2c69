package no.tiltaksoversikt.validation.rule;

/** The effect of a finding on the submission. */
public enum Severity {
    /** Prevents the submission. */
    ERROR,
    /** Must be corrected or acknowledged with a reason. */
    WARNING,
    /** Advice. */
    INFO
}
