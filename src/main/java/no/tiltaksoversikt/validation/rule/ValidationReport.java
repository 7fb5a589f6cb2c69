package no.tiltaksoversikt.validation.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The result of validating a body, in no language yet.
 *
 * @param ruleSet the hash of the applied rules
 * @param findings in the order of the body: at least the first {@link #MAX_FINDINGS}, and all with a reason
 * @param omitted the other findings, counted by rule
 * @param notRun the ids of the rules that could not be applied
 */
public record ValidationReport(
        String ruleSet, List<Finding> findings, List<OmittedFindings> omitted, List<String> notRun) {

    /** The maximum number of findings in a report. */
    public static final int MAX_FINDINGS = 10_000;

    public ValidationReport {
        findings = List.copyOf(findings);
        omitted = List.copyOf(omitted);
        notRun = List.copyOf(notRun);
    }

    /** A report of all rules with all findings. */
    public ValidationReport(String ruleSet, List<Finding> findings) {
        this(ruleSet, findings, List.of(), List.of());
    }

    /** No errors, and no warnings without a reason. */
    public boolean valid() {
        return findings.stream().noneMatch(Finding::blocks) && omitted.stream().noneMatch(OmittedFindings::isBlocking);
    }

    /** The number of findings of a severity, including acknowledged and omitted ones. */
    public long count(Severity severity) {
        return findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .count()
                + omitted.stream()
                        .filter(rest -> rest.severity() == severity)
                        .mapToLong(OmittedFindings::count)
                        .sum();
    }

    /** The number of warnings without a reason. */
    public long unacknowledgedWarnings() {
        return findings.stream()
                        .filter(finding -> finding.severity() == Severity.WARNING && finding.blocks())
                        .count()
                + omitted.stream()
                        .filter(rest -> rest.severity() == Severity.WARNING)
                        .mapToLong(OmittedFindings::unacknowledged)
                        .sum();
    }

    /** The report with only its first findings; others are counted. */
    public ValidationReport limitedTo(int maxFindings) {
        if (findings.size() <= maxFindings) {
            return this;
        }
        var counted = new LinkedHashMap<String, OmittedFindings>();
        findings.stream()
                .skip(maxFindings)
                .map(finding -> OmittedFindings.one(finding.rule(), finding.severity(), finding.reason() != null))
                .forEach(rest -> counted.merge(rest.rule(), rest, OmittedFindings::plus));
        omitted.forEach(rest -> counted.merge(rest.rule(), rest, OmittedFindings::plus));
        return new ValidationReport(
                ruleSet, findings.subList(0, maxFindings), new ArrayList<>(counted.values()), notRun);
    }

    /**
     * The report with pointers into the body of the measure at a place. Of other measures, only what prevents the submission is
     * left; it points to the whole body.
     */
    public ValidationReport seenFrom(String place) {
        return new ValidationReport(
                ruleSet,
                findings.stream()
                        .filter(finding -> finding.blocks() || finding.pointer().startsWith(place + "/"))
                        .map(finding -> finding.at(
                                finding.pointer().startsWith(place + "/")
                                        ? finding.pointer().substring(place.length())
                                        : ""))
                        .toList(),
                omitted.stream().filter(OmittedFindings::isBlocking).toList(),
                notRun);
    }

    /**
     * Findings of one rule that a report only counts.
     *
     * @param unacknowledged the number of those without a reason
     */
    public record OmittedFindings(String rule, Severity severity, int count, int unacknowledged) {

        static OmittedFindings one(String rule, Severity severity, boolean acknowledged) {
            return new OmittedFindings(rule, severity, 1, acknowledged ? 0 : 1);
        }

        OmittedFindings plus(OmittedFindings other) {
            return new OmittedFindings(rule, severity, count + other.count, unacknowledged + other.unacknowledged);
        }

        /** Whether any of them prevents a submission. */
        @JsonIgnore
        public boolean isBlocking() {
            return severity == Severity.ERROR || (severity == Severity.WARNING && unacknowledged > 0);
        }
    }
}
