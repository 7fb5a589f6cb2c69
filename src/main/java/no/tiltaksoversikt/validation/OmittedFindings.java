package no.tiltaksoversikt.validation;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The findings of one rule that a report only counts.
 *
 * @param unacknowledged how many of them have no reason
 */
public record OmittedFindings(String rule, Severity severity, int count, int unacknowledged) {

    static OmittedFindings one(String rule, Severity severity, boolean acknowledged) {
        return new OmittedFindings(rule, severity, 1, acknowledged ? 0 : 1);
    }

    OmittedFindings plus(OmittedFindings other) {
        return new OmittedFindings(rule, severity, count + other.count, unacknowledged + other.unacknowledged);
    }

    /** Whether some of them stand in the way of a submission. */
    @JsonIgnore
    public boolean isBlocking() {
        return severity == Severity.ERROR || (severity == Severity.WARNING && unacknowledged > 0);
    }
}
