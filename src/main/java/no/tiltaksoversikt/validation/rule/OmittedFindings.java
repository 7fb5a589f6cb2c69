package no.tiltaksoversikt.validation.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The findings of one rule that a report only counts.
 *
 * @param unacknowledged how many of them have no reason
 */
@Schema(name = "OmittedFindings", description = "The findings of one rule that are counted but not listed.")
public record OmittedFindings(
        @Schema(required = true, description = "The rule's id.", examples = "required")
        String rule,

        @Schema(required = true, description = "The rule's severity.")
        Severity severity,

        @Schema(required = true, minimum = "1", description = "How many findings.")
        int count,

        @Schema(required = true, minimum = "0", description = "How many of them are not acknowledged.")
        int unacknowledged) {

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
