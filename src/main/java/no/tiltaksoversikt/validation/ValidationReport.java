package no.tiltaksoversikt.validation;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;

/**
 * What the rules say about a body, in no language yet.
 *
 * @param ruleSet the hash of the rules that said it
 * @param notRun the ids of the rules that could not be asked
 */
public record ValidationReport(String ruleSet, List<Finding> findings, List<String> notRun) {

    public ValidationReport {
        findings = List.copyOf(findings);
        notRun = List.copyOf(notRun);
    }

    /** A report by all rules. */
    public ValidationReport(String ruleSet, List<Finding> findings) {
        this(ruleSet, findings, List.of());
    }

    /** No error, and no warning without a reason. */
    public boolean valid() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    /** The number of findings of a severity, acknowledged ones included. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The number of warnings that still need a fix or a reason. */
    public long unacknowledgedWarnings() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING && finding.blocks())
                .count();
    }

    public ValidationReportView in(Language language, RuleCatalogue rules) {
        return ValidationReportView.of(this, language, rules);
    }
}
