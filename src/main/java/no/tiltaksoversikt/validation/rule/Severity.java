package no.tiltaksoversikt.validation.rule;

/** What a finding means for the submission. */
public enum Severity {
    /** Stops a submission. */
    ERROR,
    /** Must be fixed or given a reason. */
    WARNING,
    /** Advice. */
    INFO
}
