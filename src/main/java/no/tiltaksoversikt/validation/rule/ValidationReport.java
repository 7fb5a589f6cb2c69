package no.tiltaksoversikt.validation.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the rules say about a body, in no language yet.
 *
 * @param ruleSet the hash of the rules that said it
 * @param findings in the order of the body; at least the first {@link #MAX_FINDINGS}, and all that have a reason
 * @param omitted the other findings, by rule
 * @param notRun the ids of the rules that could not be asked
 */
public record ValidationReport(
        String ruleSet, List<Finding> findings, List<OmittedFindings> omitted, List<String> notRun) {

    /** The findings that a report can list. */
    public static final int MAX_FINDINGS = 10_000;

    public ValidationReport {
        findings = List.copyOf(findings);
        omitted = List.copyOf(omitted);
        notRun = List.copyOf(notRun);
    }

    /** A report by all rules, with all findings. */
    public ValidationReport(String ruleSet, List<Finding> findings) {
        this(ruleSet, findings, List.of(), List.of());
    }

    /** No error, and no warning without a reason. */
    public boolean valid() {
        return findings.stream().noneMatch(Finding::blocks) && omitted.stream().noneMatch(OmittedFindings::isBlocking);
    }

    /** The number of findings of a severity, acknowledged and omitted ones included. */
    public long count(Severity severity) {
        return findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .count()
                + omitted.stream()
                        .filter(rest -> rest.severity() == severity)
                        .mapToLong(OmittedFindings::count)
                        .sum();
    }

    /** The number of warnings that still need a fix or a reason. */
    public long unacknowledgedWarnings() {
        return findings.stream()
                        .filter(finding -> finding.severity() == Severity.WARNING && finding.blocks())
                        .count()
                + omitted.stream()
                        .filter(rest -> rest.severity() == Severity.WARNING)
                        .mapToLong(OmittedFindings::unacknowledged)
                        .sum();
    }

    /** The same report that lists only its first findings and counts the others. */
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
}
